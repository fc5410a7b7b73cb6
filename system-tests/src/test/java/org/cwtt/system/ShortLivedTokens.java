package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import org.cwtt.local.Stack;
import org.cwtt.system.client.Json;

/// Real tokens of the demo client that last a few seconds: its administrator shortens them for a moment.
record ShortLivedTokens(RealmAdministrator provider) {
    private static final String LIFESPAN = "access.token.lifespan";
    private static final String FEW_SECONDS = "4";
    private static final String REALM = "cwtt";
    private static final String CLIENT = "cwtt-demo";

    ShortLivedTokens(Stack stack) {
        this(new RealmAdministrator(stack));
    }

    String token(String user) {
        setLifespan(FEW_SECONDS);
        try {
            return provider.token(REALM, CLIENT, user);
        } finally {
            setLifespan("");
        }
    }

    /// True when its time is over.
    static boolean hasExpired(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
        return Instant.now().getEpochSecond() > Json.read(claims).path("exp").asLong();
    }

    private void setLifespan(String seconds) {
        JsonNode client = provider.get(REALM + "/clients?clientId=" + CLIENT).path(0);
        ((ObjectNode) client).withObject("attributes").put(LIFESPAN, seconds);
        provider.put(REALM + "/clients/" + client.path("id").asText(), client);
    }
}
