// What the device holds of anybody, encrypted: each record by AES-GCM under a data key, bound to its name; the data key
// wrapped under a key made of the PIN (PBKDF2). The data key is in memory while the app is unlocked, and nowhere else.

const NAME = 'cwtt-capture';
const ITERATIONS = 600_000;
/** Wrong PINs in a row, after which everything is wiped. */
export const TRIES = 8;
export const PIN_DIGITS = 6;

let dataKey = null;
let opened = null;

/** The device has no room left: nothing was written. */
export class Full extends Error {}

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('lock');
      request.result.createObjectStore('records');
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

// 'strict': written to the disk, not to a buffer that a flat battery takes along.
async function within(store, mode, act) {
  const transaction = (await database()).transaction(store, mode, {durability: 'strict'});
  const request = act(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = transaction.onerror = () => {
      const error = transaction.error;
      reject(error?.name === 'QuotaExceededError' ? new Full() : error);
    };
  });
}

async function pinKey(pin, salt, iterations) {
  const bytes = new TextEncoder().encode(pin);
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, material,
      {name: 'AES-GCM', length: 256}, false, ['wrapKey', 'unwrapKey']);
}

const unwrapped = async ({wrapped, iv, salt, iterations}, pin) => crypto.subtle.unwrapKey('raw', wrapped,
    await pinKey(pin, salt, iterations), {name: 'AES-GCM', iv}, 'AES-GCM', false, ['encrypt', 'decrypt']);

export const exists = async () => (await within('lock', 'readonly', lock => lock.get('lock'))) !== undefined;
export const isOpen = () => dataKey !== null;

/** Makes an empty vault under this PIN, and opens it. */
export async function create(pin) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const fresh = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, await pinKey(pin, salt, ITERATIONS), {name: 'AES-GCM', iv});
  const made = {wrapped, iv, salt, iterations: ITERATIONS, tries: 0};
  await within('lock', 'readwrite', lock => lock.put(made, 'lock'));
  dataKey = await unwrapped(made, pin);
}

/** Opens the vault. Answers how many tries are left: all of them when it is open, none when it was wiped. */
export async function unlock(pin) {
  const made = await within('lock', 'readonly', lock => lock.get('lock'));
  // Counted before the PIN is tried, so that whoever ends the app in between has not tried for nothing.
  await within('lock', 'readwrite', lock => lock.put({...made, tries: made.tries + 1}, 'lock'));
  try {
    dataKey = await unwrapped(made, pin);
  } catch {
    if (made.tries + 1 >= TRIES) await wipe();
    return TRIES - made.tries - 1;
  }
  await within('lock', 'readwrite', lock => lock.put({...made, tries: 0}, 'lock'));
  return TRIES;
}

export function lock() {
  dataKey = null;
}

/** Removes everything that the device holds, and the key to it. */
export async function wipe() {
  dataKey = null;
  (await database()).close();
  opened = null;
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}

const bound = (name, iv) => ({name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name)});

async function closed(name, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return {iv, text: await crypto.subtle.encrypt(bound(name, iv), dataKey, text)};
}

async function read(name, {iv, text}) {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(bound(name, iv), dataKey, text)));
}

/** Writes records, all or none: a value by name, or null to remove. Throws Full where there is no room. */
export async function write(changes) {
  const records = [];
  for (const [name, value] of Object.entries(changes)) {
    records.push([name, value === null ? null : await closed(name, value)]);
  }
  await within('records', 'readwrite', store => {
    for (const [name, record] of records) record === null ? store.delete(name) : store.put(record, name);
  });
}

export const put = (name, value) => write({[name]: value});

/** A record, or undefined. */
export async function get(name) {
  const record = await within('records', 'readonly', store => store.get(name));
  return record && read(name, record);
}

/** The records whose names begin like this, by name: as they were made, for ids grow with time. */
export async function list(prefix) {
  const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
  const names = await within('records', 'readonly', store => store.getAllKeys(range));
  const records = await Promise.all(names.map(get));
  return records.filter(record => record !== undefined);
}
