package org.cwtt.casework.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.rest.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who is logged in. What they may see is read from their token at each request: who works elsewhere from now on
/// keeps what is on the screen, and gets nothing more of it.
@RequestScoped
class Practitioner {
    static final String PURPOSE = "casework";
    private static final String ROLE = "practitioner";

    private final SecurityIdentity identity;
    private final FormTokens formTokens;

    Practitioner(SecurityIdentity identity, FormTokens formTokens) {
        this.identity = identity;
        this.formTokens = formTokens;
    }

    /// @throws NotAPractitionerException when somebody else is logged in
    Reader reader() {
        if (!identity.hasRole(ROLE)) {
            throw new NotAPractitionerException();
        }
        return new Caller(token()).asReader();
    }

    /// The practitioner, when the form that was sent stood on a page of this login.
    ///
    /// @throws ForeignFormException when it did not: another site may have sent it
    Reader acting(@Nullable String formToken) {
        Reader reader = reader();
        if (!formTokens.isOf(session(), formToken)) {
            throw new ForeignFormException();
        }
        return reader;
    }

    /// The same, with what they do, as the access log notes it.
    Access acting(@Nullable String formToken, What what) {
        return new Access(acting(formToken), what, PURPOSE);
    }

    /// What a form of this login's pages carries.
    String formToken() {
        return formTokens.of(session());
    }

    /// The reader's own, for asking a sibling.
    String accessToken() {
        return identity.getCredential(AccessTokenCredential.class).getToken();
    }

    /// Until when the token says what they may see.
    Instant until() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private String session() {
        return token().getSubject() + "|" + token().getClaim("sid");
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
