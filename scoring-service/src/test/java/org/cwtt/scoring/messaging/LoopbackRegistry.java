package org.cwtt.scoring.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;

/// A schema registry in this process that speaks the two calls of the Confluent protocol which a running service makes.
final class LoopbackRegistry implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> schemas = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean away;

    LoopbackRegistry(Schema... registered) {
        for (Schema schema : registered) {
            schemas.add(schema.toString());
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/subjects/", exchange -> answer(exchange, idOf(exchange)));
        server.createContext("/schemas/ids/", exchange -> answer(exchange, schemaOf(exchange)));
        server.start();
    }

    URI root() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void goesAway() {
        away = true;
    }

    void comesBack() {
        away = false;
    }

    private String idOf(HttpExchange exchange) throws IOException {
        String schema = json.readTree(exchange.getRequestBody()).get("schema").textValue();
        return "{\"id\":" + (1 + schemas.indexOf(schema)) + "}";
    }

    private String schemaOf(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return id > schemas.size()
                ? ""
                : json.createObjectNode().put("schema", schemas.get(id - 1)).toString();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        int status = away ? 503 : body.isEmpty() ? 404 : 200;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
