package org.cwtt.referral.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Tokens against forged forms: the HMAC-SHA256 of a login's session. Another site can make a browser send a form, but
/// cannot read the page that the token stands on. Nothing is stored, and every replica knows every token.
@Singleton
final class FormTokens {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    FormTokens(@ConfigProperty(name = "cwtt.referral.form-key") String secret) {
        this.key = new SecretKeySpec(("form-tokens|" + secret).getBytes(UTF_8), HMAC);
    }

    String of(String session) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(session.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    boolean isOf(String session, @Nullable String token) {
        return token != null && MessageDigest.isEqual(of(session).getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
