package org.cwtt.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Intake's child registry, as far as referral asks it: it names the children whom a test registers, and no others.
final class Registry implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /// @param address where referral looks for intake
    Registry(URI address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/v1/children/", exchange -> {
            String identity = known.getOrDefault(exchange.getRequestURI().getPath(), "");
            boolean trusted = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ");
            int status = !trusted ? 401 : identity.isEmpty() ? 404 : 200;
            byte[] body = (identity.isEmpty() ? "{}" : identity).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    void knows(UUID child, String givenNames, String familyName) {
        known.put("/v1/children/" + child, """
            {"id":"%s","givenNames":"%s","familyName":"%s","birthDate":"2018-03-04","sex":"FEMALE",
             "schoolId":"700400001","grade":"1","homeLanguage":"zu"}\
            """.formatted(child, givenNames, familyName));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
