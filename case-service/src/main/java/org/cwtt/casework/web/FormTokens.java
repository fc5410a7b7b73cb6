package org.cwtt.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tokens against forged forms: the HMAC-SHA256 of a login's session and a random salt, so that no two pages carry the
/// same one: pages are compressed, and a secret that repeats could be guessed from their sizes. Nothing is stored, and
/// every replica knows every token.
@Singleton
final class FormTokens {
    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 12;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    FormTokens(@ConfigProperty(name = "cwtt.case.form-key") String secret) {
        this.key = new SecretKeySpec(("form-tokens|" + secret).getBytes(UTF_8), HMAC);
    }

    String of(String session) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salted(BASE64.encodeToString(salt), session);
    }

    boolean isOf(String session, @Nullable String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        return token != null
                && dot > 0
                && MessageDigest.isEqual(
                        salted(token.substring(0, dot), session).getBytes(UTF_8), token.getBytes(UTF_8));
    }

    private String salted(String salt, String session) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return salt + "." + BASE64.encodeToString(mac.doFinal((salt + "|" + session).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
