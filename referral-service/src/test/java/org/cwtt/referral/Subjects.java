package org.cwtt.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.UUID;
import org.cwtt.local.test.RealParts;

/// Who somebody is to the identity provider.
public final class Subjects {
    private Subjects() {}

    /// The subject of a user's tokens.
    public static UUID of(String user) {
        String claims = RealParts.token(user).split("\\.")[1];
        return UUID.fromString(new JsonPath(new String(Base64.getUrlDecoder().decode(claims), UTF_8)).getString("sub"));
    }
}
