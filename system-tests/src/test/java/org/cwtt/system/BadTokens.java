package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cwtt.local.Stack;
import org.cwtt.system.client.Json;

/// Tokens that name an administrator of the nation and must count for nothing.
record BadTokens(Stack stack) {
    private static final String ELSEWHERE = "elsewhere";

    Map<String, String> all() {
        RealmAdministrator provider = new RealmAdministrator(stack);
        String good = stack.token("administrator");
        String[] parts = good.split("\\.", -1);
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("what is no token", "administrator");
        bad.put("a token that ends early", good.substring(0, good.length() - 20));
        bad.put("a token without its signature", parts[0] + "." + parts[1] + ".");
        bad.put("alg none", unsigned(parts[1]));
        bad.put("a later end under the old signature", parts[0] + "." + claims(parts[1], _ -> {}) + "." + parts[2]);
        bad.put("another key under the known name", signed(parts[0], claims(parts[1], _ -> {}), ownKey()));
        bad.put(
                "an issuer of one's own",
                signed(parts[0], claims(parts[1], claims -> claims.put("iss", "https://me.example")), ownKey()));
        bad.put("the public key as a shared secret", sharedSecret(parts, provider));
        bad.put("another realm", ofAnotherRealm(provider));
        bad.put("another audience", forAnotherAudience(provider));
        bad.put("one that has expired", expired());
        return bad;
    }

    /// As it was when it still held; waits until it no longer does.
    private String expired() {
        String brief = new ShortLivedTokens(stack).token("administrator");
        await().atMost(Duration.ofSeconds(30)).until(() -> ShortLivedTokens.hasExpired(brief));
        return brief;
    }

    private static String unsigned(String claims) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".";
    }

    /// The claims with a later end, and changed.
    private static String claims(String encoded, Consumer<ObjectNode> change) {
        ObjectNode claims =
                (ObjectNode) Json.read(new String(Base64.getUrlDecoder().decode(encoded), UTF_8));
        claims.put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
        change.accept(claims);
        return encoded(claims.toString());
    }

    private static String signed(String header, String claims, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((header + "." + claims).getBytes(UTF_8));
            return header + "." + claims + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey ownKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// HS256 with what everybody may read: believed by whoever takes the algorithm from the token.
    private static String sharedSecret(String[] parts, RealmAdministrator provider) {
        String key = provider.get("cwtt/keys")
                .path("keys")
                .findValuesAsText("publicKey")
                .getFirst();
        String header = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        String claims = claims(parts[1], _ -> {});
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return header + "." + claims + "." + encoded(mac.doFinal((header + "." + claims).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same identity provider, another realm that hands out all our roles.
    private static String ofAnotherRealm(RealmAdministrator provider) {
        provider.post("", Map.of("realm", ELSEWHERE, "enabled", true));
        provider.post(ELSEWHERE + "/roles", Map.of("name", "administrator"));
        provider.post(ELSEWHERE + "/clients", client(List.of("roles"), List.of(audience())));
        provider.addPerson(ELSEWHERE, "mallory", List.of("administrator"), Map.of());
        return provider.token(ELSEWHERE, ELSEWHERE, "mallory");
    }

    /// Our realm, a client that is none of ours.
    private static String forAnotherAudience(RealmAdministrator provider) {
        provider.post("cwtt/clients", client(List.of("roles"), List.of()));
        return provider.token("cwtt", ELSEWHERE, "administrator");
    }

    private static Map<String, Object> client(List<String> scopes, List<Object> mappers) {
        return Map.of(
                "clientId", ELSEWHERE,
                "publicClient", true,
                "directAccessGrantsEnabled", true,
                "defaultClientScopes", scopes,
                "protocolMappers", mappers);
    }

    private static Object audience() {
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", Map.of("included.custom.audience", "cwtt", "access.token.claim", "true"));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
