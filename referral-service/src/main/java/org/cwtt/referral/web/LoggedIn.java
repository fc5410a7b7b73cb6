package org.cwtt.referral.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.cwtt.referral.domain.ReportViewer;
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
        if (!hasTeam()) {
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
    boolean hasTeam() {
        return Caller.of(identity).isPractitioner() && !isOfficer();
    }

    /// Who may see statutory reports: a protection officer those of their areas, who brings submissions in their own.
    ///
    /// @throws WrongLoginException when somebody else is logged in
    ReportViewer reportViewer() {
        Caller caller = Caller.of(identity);
        if (isProtectionOfficer()) {
            return caller.protectionOfficer();
        }
        if (isReporter()) {
            return caller.reporter();
        }
        throw new WrongLoginException(
                "This page is for those who must report",
                "You are logged in, but nothing that you do here can oblige you to report a child, and you are no"
                        + " protection officer.");
    }

    /// The same, when the form that was sent stood on a page of this login.
    ///
    /// @throws WrongLoginException when somebody else is logged in
    /// @throws ForeignFormException when it did not
    ReportViewer reportViewer(@Nullable String formToken) {
        ReportViewer viewer = reportViewer();
        formTokens.require(identity, formToken);
        return viewer;
    }

    /// Where this login's own work is, if that is not the work list.
    Optional<String> elsewhere() {
        if (isOfficer()) {
            return Optional.empty();
        }
        if (hasTeam()) {
            return Optional.of(PageAddress.TEAM);
        }
        return isProtectionOfficer() || isReporter() ? Optional.of(PageAddress.REPORTS) : Optional.empty();
    }

    private boolean isProtectionOfficer() {
        return Caller.of(identity).roles().contains(Caller.PROTECTION_OFFICER);
    }

    private boolean isReporter() {
        Caller caller = Caller.of(identity);
        return caller.isPractitioner()
                || caller.roles().contains(Caller.CAPTURER)
                || caller.roles().contains(Caller.ADMINISTRATOR);
    }

    /// What a form of this login's pages carries.
    String formToken() {
        return formTokens.of(identity);
    }

    private boolean isOfficer() {
        return Caller.of(identity).roles().contains(Caller.DEPARTMENT_OFFICER);
    }
}
