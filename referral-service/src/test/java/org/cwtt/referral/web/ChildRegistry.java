package org.cwtt.referral.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;

/// Intake, as far as it tells who a child is.
final class ChildRegistry implements AutoCloseable {
    private static final byte[] THANDI =
            "{\"givenNames\":\"Thandi\",\"familyName\":\"Nkosi\",\"birthDate\":\"2018-03-04\",\"grade\":\"1\"}"
                    .getBytes(UTF_8);

    private final HttpServer server;

    ChildRegistry(URI address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/v1/children/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, THANDI.length);
            exchange.getResponseBody().write(THANDI);
            exchange.close();
        });
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
