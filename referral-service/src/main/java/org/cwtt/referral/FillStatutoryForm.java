package org.cwtt.referral;

import static org.cwtt.referral.forms.KnownValue.CHILD_BIRTH_DATE;
import static org.cwtt.referral.forms.KnownValue.CHILD_FAMILY_NAME;
import static org.cwtt.referral.forms.KnownValue.CHILD_GIVEN_NAMES;
import static org.cwtt.referral.forms.KnownValue.CHILD_GRADE;
import static org.cwtt.referral.forms.KnownValue.CHILD_HOME_LANGUAGE;
import static org.cwtt.referral.forms.KnownValue.CHILD_SEX;
import static org.cwtt.referral.forms.KnownValue.REPORTER_CAPACITY;
import static org.cwtt.referral.forms.KnownValue.REPORT_DUE_AT;
import static org.cwtt.referral.forms.KnownValue.REPORT_ID;
import static org.cwtt.referral.forms.KnownValue.REPORT_RAISED_AT;
import static org.cwtt.referral.forms.KnownValue.SCHOOL_EMIS_NUMBER;
import static org.cwtt.referral.forms.KnownValue.SCHOOL_NAME;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cwtt.referral.disclosure.ChildIdentity;
import org.cwtt.referral.disclosure.Identities;
import org.cwtt.referral.disclosure.IdentityUnavailableException;
import org.cwtt.referral.domain.ReportViewer;
import org.cwtt.referral.domain.ReportViewer.ProtectionOfficer;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.UnknownReportException;
import org.cwtt.referral.forms.Form;
import org.cwtt.referral.forms.FormPdf;
import org.cwtt.referral.forms.FormWords;
import org.cwtt.referral.forms.KnownValue;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.StatutoryReports;
import org.jspecify.annotations.Nullable;

/// Fills in the form by which a person reports, once it is noted who asked for it and why. The reporter is told by
/// their capacity alone, and what the platform does not know stays an empty line.
@ApplicationScoped
public class FillStatutoryForm {
    private final Form form;
    private final StatutoryReports reports;
    private final NameSchools nameSchools;
    private final Identities identities;
    private final AccessLog accessLog;
    private final InstantSource clock;

    FillStatutoryForm(
            Form form,
            StatutoryReports reports,
            NameSchools nameSchools,
            Identities identities,
            AccessLog accessLog,
            InstantSource clock) {
        this.form = form;
        this.reports = reports;
        this.nameSchools = nameSchools;
        this.identities = identities;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// @param purpose code of what the form is needed for
    /// @return a PDF
    /// @throws UnknownReportException when the viewer sees no such report, or made it themselves more than
    ///     a week ago
    /// @throws IdentityUnavailableException when intake does not say who the child is
    public byte[] fill(ReportViewer viewer, UUID reportId, String purpose) {
        StatutoryReport report = QuarkusTransaction.requiringNew().call(() -> note(viewer, reportId, purpose));
        Map<KnownValue, String> values = new EnumMap<>(KnownValue.class);
        enter(values, report);
        identities.find(report.childId()).ifPresent(child -> enter(values, child));
        return FormPdf.of(form, values);
    }

    private StatutoryReport note(ReportViewer viewer, UUID reportId, String purpose) {
        StatutoryReport report = reports.seen(viewer, reportId)
                .filter(found -> viewer instanceof ProtectionOfficer || found.isStillTheReporters(clock.instant()))
                .orElseThrow(() -> new UnknownReportException(reportId));
        accessLog.append(new Access(viewer.login(), "statutory-report.form.read", reportId, purpose, clock.instant()));
        return report;
    }

    private void enter(Map<KnownValue, String> values, StatutoryReport report) {
        values.put(REPORT_ID, report.reportId().toString());
        values.put(REPORT_RAISED_AT, FormWords.time(report.raisedAt()));
        values.put(REPORT_DUE_AT, FormWords.time(report.dueAt()));
        values.put(REPORTER_CAPACITY, FormWords.capacity(report.mandatedReporter()));
        values.put(SCHOOL_EMIS_NUMBER, report.schoolId());
        put(values, SCHOOL_NAME, nameSchools.names(Set.of(report.schoolId())).get(report.schoolId()), name -> name);
    }

    private static void enter(Map<KnownValue, String> values, ChildIdentity child) {
        values.put(CHILD_FAMILY_NAME, child.familyName());
        values.put(CHILD_GIVEN_NAMES, child.givenNames());
        put(values, CHILD_BIRTH_DATE, child.birthDate(), FormWords::day);
        put(values, CHILD_SEX, child.sex(), FormWords::sex);
        put(values, CHILD_HOME_LANGUAGE, child.homeLanguage(), FormWords::language);
        put(values, CHILD_GRADE, child.grade(), grade -> grade);
    }

    private static <T> void put(
            Map<KnownValue, String> values, KnownValue key, @Nullable T known, Function<T, String> words) {
        if (known != null) {
            values.put(key, words.apply(known));
        }
    }
}
