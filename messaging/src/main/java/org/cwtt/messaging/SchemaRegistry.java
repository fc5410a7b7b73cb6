package org.cwtt.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/// A client of the Confluent schema-registry protocol, of which it speaks the two calls that a running service needs:
/// the id of a schema, and the schema of an id.
///
/// What was learnt once is held for good, so that an absent registry stops nobody who already knows. It never
/// registers: that is the deployment's task.
public final class SchemaRegistry {
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /// @param root where the protocol starts, such as `http://registry:8080/apis/ccompat/v7`
    public SchemaRegistry(URI root) {
        this.root = root;
    }

    /// The id under which the schema is registered for a subject.
    ///
    /// @throws RegistryUnavailableException when the registry does not answer or does not know the schema yet
    public int idOf(String subject, Schema schema) {
        Map<Schema, Integer> known = ids.computeIfAbsent(subject, _ -> new ConcurrentHashMap<>());
        Integer id = known.get(schema);
        if (id == null) {
            id = lookUpId(subject, schema);
            known.put(schema, id);
        }
        return id;
    }

    /// The schema that was registered under an id.
    ///
    /// @throws UnreadableEventException when the registry knows no such id
    /// @throws RegistryUnavailableException when the registry does not answer
    public Schema schemaOf(int id) {
        Schema schema = schemas.get(id);
        if (schema == null) {
            schema = lookUpSchema(id);
            schemas.put(id, schema);
        }
        return schema;
    }

    private int lookUpId(String subject, Schema schema) {
        String body = json.createObjectNode().put("schema", schema.toString()).toString();
        HttpRequest request = request("/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8))
                .header("Content-Type", MEDIA_TYPE)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() != 200) {
            // The deployment registers schemas; until it has, this is a matter of waiting.
            throw new RegistryUnavailableException("The schema registry does not know the schema of " + subject
                    + " (status " + response.statusCode() + ")");
        }
        return parse(response.body()).path("id").intValue();
    }

    private Schema lookUpSchema(int id) {
        HttpResponse<String> response = send(request("/schemas/ids/" + id).GET().build());
        return switch (response.statusCode()) {
            case 200 ->
                new Schema.Parser().parse(parse(response.body()).path("schema").textValue());
            case 404 -> throw new UnreadableEventException("The schema registry knows no schema " + id);
            default ->
                throw new RegistryUnavailableException(
                        "The schema registry answered " + response.statusCode() + " for schema " + id);
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(TIMEOUT).header("Accept", MEDIA_TYPE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RegistryUnavailableException("The schema registry at " + root + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while asking the schema registry", e);
        }
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new RegistryUnavailableException("The schema registry's answer is not JSON", e);
        }
    }
}
