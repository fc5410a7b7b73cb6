package org.cwtt.referral.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.rest.Caller;
import org.jspecify.annotations.Nullable;

/// Who is logged in: an officer, who acts for a department, or a practitioner of the team around children. Who is both
/// is an officer, as over REST: on the team's page one would see what the department may not know.
@RequestScoped
class LoggedIn {
    private final SecurityIdentity identity;
    private final FormTokens formTokens;

    LoggedIn(SecurityIdentity identity, FormTokens formTokens) {
        this.identity = identity;
        this.formTokens = formTokens;
    }

    /// @throws WrongLoginException when somebody else is logged in
    Viewer officer() {
        if (!isOfficer()) {
            throw new WrongLoginException(
                    "This page is for department officers",
                    "You are logged in, but your login does not act for a department. Log out, and log in with your"
                            + " department's login; or ask your administrator.");
        }
        return Caller.of(identity).asDepartment();
    }

    /// The officer, when the form that was sent stood on a page of this login.
    ///
    /// @throws WrongLoginException when somebody else is logged in
    /// @throws ForeignFormException when it did not: another site may have sent it
    Viewer officer(@Nullable String formToken) {
        Viewer viewer = officer();
        formTokens.require(identity, formToken);
        return viewer;
    }

    /// @throws WrongLoginException when somebody else is logged in
    Viewer practitioner() {
        if (!isPractitioner()) {
            throw new WrongLoginException(
                    "This page is for practitioners",
                    "You are logged in, but not as one of a team around children. Log out, and log in with your"
                            + " practitioner's login; or ask your administrator.");
        }
        return Caller.of(identity).asPractitioner();
    }

    /// The practitioner, when the form that was sent stood on a page of this login.
    ///
    /// @throws WrongLoginException when somebody else is logged in
    /// @throws ForeignFormException when it did not
    Viewer practitioner(@Nullable String formToken) {
        Viewer viewer = practitioner();
        formTokens.require(identity, formToken);
        return viewer;
    }

    /// True for a practitioner who acts for no department.
    boolean isPractitioner() {
        return Caller.of(identity).isPractitioner() && !isOfficer();
    }

    /// What a form of this login's pages carries.
    String formToken() {
        return formTokens.of(identity);
    }

    private boolean isOfficer() {
        return Caller.of(identity).roles().contains(Caller.DEPARTMENT_OFFICER);
    }
}
