package org.cwtt.local.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cwtt.local.TestParts;
import org.jspecify.annotations.Nullable;

/// Real PostgreSQL, Kafka, schema registry and Keycloak for `@QuarkusTest`, fresh for each module, on free ports.
///
/// Keycloak and the registry are those that `CWTT_TEST_PARTS` names, where it does: they start slowly.
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private static @Nullable TestParts parts;

    @Override
    public Map<String, String> start() {
        TestParts started = TestParts.start();
        parts = started;
        Map<String, String> configuration = new HashMap<>(started.environment());
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }

    @Override
    public void stop() {
        if (parts != null) {
            parts.close();
            parts = null;
        }
    }

    /// A real access token of a demo user such as `capturer-jhb`.
    public static String token(String user) {
        return parts().token(user);
    }

    /// The one password of all demo users, for a browser's login.
    public static String demoPassword() {
        return parts().demoPassword();
    }

    /// A real access token of a client such as `department-health` or `cwtt-case`.
    public static String clientToken(String client) {
        return parts().clientToken(client);
    }

    public static String bootstrapServers() {
        return parts().platform().bootstrapServers();
    }

    public static URI registryUrl() {
        return parts().platform().registry();
    }

    public static URI oidcUrl() {
        return parts().platform().oidc();
    }

    /// Ends `postgresql` or `kafka` as `kill -9` does.
    public static void kill(String part) {
        parts().kill(part);
    }

    /// Stops `postgresql` or `kafka` cleanly.
    public static void stop(String part) {
        parts().stop(part);
    }

    /// Starts a stopped part as it was, and waits until it is ready.
    public static void startAgain(String part) {
        parts().startAgain(part);
    }

    private static TestParts parts() {
        if (parts == null) {
            throw new IllegalStateException("the parts are not running");
        }
        return parts;
    }
}
