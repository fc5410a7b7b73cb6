package org.cwtt.referral.messaging;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.messaging.ReceivedEvent;
import org.cwtt.referral.AssessedProfile;
import org.cwtt.referral.ChangedChild;
import org.cwtt.referral.HearResponses;
import org.cwtt.referral.OpenStatutoryReports.Raised;
import org.cwtt.referral.RecordResponses.Given;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.Domain;
import org.cwtt.referral.domain.Finding;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.ResponseKind;
import org.cwtt.referral.domain.RiskFlag;
import org.cwtt.referral.domain.RiskLevel;
import org.cwtt.referral.domain.RiskProfile;
import org.cwtt.referral.domain.School;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.domain.StatutoryTrigger;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.referral.DepartmentResponded;
import org.cwtt.schemas.scoring.Evidence;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;
import org.jspecify.annotations.Nullable;

/// What an event says, in the words of the domain.
final class Heard {
    private Heard() {}

    static AssessedProfile profile(ReceivedEvent<RiskProfileAssessed> event) {
        RiskProfileAssessed assessed = event.payload();
        List<RiskFlag> flags = assessed.getFlags().stream()
                .filter(flag -> flag.getDomain() != org.cwtt.schemas.scoring.Domain.UNKNOWN)
                .map(Heard::flag)
                .toList();
        RiskProfile profile = new RiskProfile(
                assessed.getChildId(), assessed.getRoundId(), assessed.getSequence(), assessed.getSchoolId(), flags);
        return new AssessedProfile(profile, event.time(), event.traceparent());
    }

    private static RiskFlag flag(org.cwtt.schemas.scoring.RiskFlag flag) {
        return new RiskFlag(
                Domain.valueOf(flag.getDomain().name()),
                level(flag.getLevel()),
                flag.getEvidence().stream().map(Heard::finding).toList());
    }

    private static Finding finding(Evidence evidence) {
        return new Finding(evidence.getScale(), evidence.getBand(), level(evidence.getLevel()));
    }

    private static RiskLevel level(org.cwtt.schemas.scoring.RiskLevel level) {
        return RiskLevel.valueOf(level.name());
    }

    static ChangedChild child(ReceivedEvent<ChildChanged> event) {
        ChildChanged changed = event.payload();
        Set<Department> consents = changed.getState() == ChildState.ACTIVE
                ? departments(changed.getSharingConsents())
                : EnumSet.noneOf(Department.class);
        Child child = new Child(
                changed.getChildId(),
                changed.getVersion(),
                state(changed),
                changed.getSchoolId(),
                consents,
                changed.getMergedInto());
        return new ChangedChild(child, event.time(), event.traceparent());
    }

    /// A state that this version does not know ends nothing.
    private static org.cwtt.referral.domain.ChildState state(ChildChanged changed) {
        return switch (changed.getState()) {
            case ACTIVE, UNKNOWN -> org.cwtt.referral.domain.ChildState.ACTIVE;
            case MERGED -> org.cwtt.referral.domain.ChildState.MERGED;
            case ERASED -> org.cwtt.referral.domain.ChildState.ERASED;
        };
    }

    /// A department that this version does not know is nobody to share with.
    private static Set<Department> departments(List<String> names) {
        return Arrays.stream(Department.values())
                .filter(department -> names.contains(department.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static School school(ReceivedEvent<AreaChanged> event) {
        AreaChanged area = event.payload();
        return new School(
                area.getSchoolId(),
                area.getProvince(),
                area.getDistrict(),
                area.getCircuit(),
                area.getName(),
                area.getVersion(),
                new School.Catchments(
                        area.getEducationDistrict(), area.getHealthSubDistrict(), area.getSocialDevelopmentOffice()),
                location(area));
    }

    private static Service.@Nullable Location location(AreaChanged area) {
        Double latitude = area.getLatitude();
        Double longitude = area.getLongitude();
        return latitude == null || longitude == null ? null : new Service.Location(latitude, longitude);
    }

    static Raised trigger(ReceivedEvent<StatutoryTriggerRaised> event) {
        StatutoryTriggerRaised raised = event.payload();
        StatutoryTrigger trigger = new StatutoryTrigger(
                raised.getTriggerId(),
                raised.getChildId(),
                raised.getSubmissionId(),
                raised.getSubmissionVersion(),
                raised.getSchoolId(),
                mandatedReporter(raised.getRespondent()),
                raised.getReporter(),
                raised.getRaisedAt());
        return new Raised(trigger, event.traceparent());
    }

    /// On the form of a child or a caregiver it is the interviewer who suspects abuse, and must report it.
    private static String mandatedReporter(String respondent) {
        return switch (respondent) {
            case "CHILD", "CAREGIVER" -> "INTERVIEWER";
            default -> respondent;
        };
    }

    static HearResponses.Heard response(ReceivedEvent<DepartmentResponded> event) {
        DepartmentResponded responded = event.payload();
        Department department = departments(List.of(responded.getDepartment())).stream()
                .findFirst()
                .orElse(null);
        return new HearResponses.Heard(
                event.id(),
                responded.getResponseId(),
                responded.getReferralId(),
                department,
                responded.getResponse(),
                responded.getRespondedAt(),
                () -> given(responded, event.traceparent()));
    }

    private static ResponseKind kind(DepartmentResponded responded) {
        return Arrays.stream(ResponseKind.values())
                .filter(kind -> kind.name().equals(responded.getResponse()))
                .findFirst()
                .orElseThrow(() -> new InvalidResponseException("response", Arrays.toString(ResponseKind.values())));
    }

    private static Given given(DepartmentResponded responded, @Nullable String traceparent) {
        DepartmentResponse response = new DepartmentResponse(
                responded.getResponseId(),
                responded.getReferralId(),
                Department.valueOf(responded.getDepartment()),
                kind(responded),
                responded.getReason(),
                responded.getAppointmentAt(),
                responded.getRespondedAt(),
                responded.getReferralVersion(),
                responded.getServiceId());
        return new Given(response, "system of " + responded.getDepartment(), traceparent, true);
    }
}
