package org.cwtt.referral.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

    /// What a form of this login's pages carries.
    String of(SecurityIdentity identity) {
        return of(session(identity));
    }

    /// @throws ForeignFormException when the form that carried this did not stand on a page of this login:
    ///     another site may have sent it
    void require(SecurityIdentity identity, @Nullable String token) {
        String expected = of(identity);
        if (token == null || !MessageDigest.isEqual(expected.getBytes(UTF_8), token.getBytes(UTF_8))) {
            throw new ForeignFormException();
        }
    }

    private static String session(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return token.getSubject() + "|" + token.getClaim("sid");
    }

    private String of(String session) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(session.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }
}
