// Reads records of a topic from its beginning and prints them decoded, one JSON object a line. What is not in the
// Confluent wire format (another test puts such records there) is passed over.
// Usage: node read.js <brokers> <schema registry> <topic> <how many>
import { Kafka, logLevel } from 'kafkajs';
import registryClient from '@kafkajs/confluent-schema-registry';

const [brokers, registryUrl, topic, wanted] = process.argv.slice(2);
const registry = new registryClient.SchemaRegistry({ host: registryUrl });
const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: `foreign-reader-${process.pid}` });

let left = Number(wanted);
await consumer.connect();
await consumer.subscribe({ topics: [topic], fromBeginning: true });
await new Promise((resolve, reject) => {
  consumer.run({
    eachMessage: async ({ message }) => {
      if (message.value === null || message.value.length < 6 || message.value[0] !== 0) {
        return;
      }
      try {
        const value = await registry.decode(message.value);
        console.log(JSON.stringify({ key: message.key.toString(), value }, (_, v) => (typeof v === 'bigint' ? Number(v) : v)));
        if (--left === 0) {
          resolve();
        }
      } catch (error) {
        reject(error);
      }
    },
  });
});
await consumer.disconnect();
