package org.cwtt.referral.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.rest.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who is logged in.
@RequestScoped
class Officer {
    private final SecurityIdentity identity;
    private final FormTokens formTokens;

    Officer(SecurityIdentity identity, FormTokens formTokens) {
        this.identity = identity;
        this.formTokens = formTokens;
    }

    /// The officer, who acts for their department.
    ///
    /// @throws NotAnOfficerException when somebody else is logged in
    Viewer viewer() {
        Caller caller = Caller.of(identity);
        if (!caller.roles().contains(Caller.DEPARTMENT_OFFICER)) {
            throw new NotAnOfficerException();
        }
        return caller.asDepartment();
    }

    /// The officer, when the form that was sent stood on a page of this login.
    ///
    /// @throws ForeignFormException when it did not: another site may have sent it
    Viewer acting(@Nullable String token) {
        Viewer viewer = viewer();
        if (!formTokens.isOf(session(), token)) {
            throw new ForeignFormException();
        }
        return viewer;
    }

    /// What a form of this login's pages carries.
    String formToken() {
        return formTokens.of(session());
    }

    private String session() {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return token.getSubject() + "|" + token.getClaim("sid");
    }
}
