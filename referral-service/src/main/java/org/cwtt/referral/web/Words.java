package org.cwtt.referral.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cwtt.referral.domain.AnswerCodes.Code;
import org.cwtt.referral.domain.Closeness;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Escalation;
import org.cwtt.referral.domain.Priority;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.WorkView;

/// What the pages call things.
final class Words {
    static final ZoneId SOUTH_AFRICA = ZoneId.of("Africa/Johannesburg");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(SOUTH_AFRICA);
    private static final int TAIL = 8;

    private Words() {}

    /// What an officer needs a name for.
    static final List<Code> PURPOSES = List.of(
            new Code("CONTACT_FAMILY", "To reach the family"),
            new Code("PREPARE_VISIT", "To prepare an appointment"),
            new Code("MATCH_OWN_RECORD", "To find our own record"));

    static String time(Instant at) {
        return TIME.format(at);
    }

    /// The end of the id: short enough to be read out on the telephone.
    static String reference(UUID referral) {
        String id = referral.toString();
        return reference(id.substring(id.length() - TAIL));
    }

    /// @param digits the last eight of an id
    static String reference(String digits) {
        String tail = digits.toUpperCase(Locale.ROOT);
        return tail.substring(0, TAIL / 2) + "-" + tail.substring(TAIL / 2);
    }

    /// Reasons such as `NUTRITION:HIGH`, `HUNGER:HIGH`: "Nutrition and hunger".
    static String reasons(List<String> codes) {
        List<String> subjects = codes.stream()
                .map(code -> code.substring(0, code.indexOf(':')))
                .map(subject -> subject.toLowerCase(Locale.ROOT).replace('_', ' '))
                .distinct()
                .toList();
        if (subjects.isEmpty()) {
            return "No reason stands any more";
        }
        String last = subjects.getLast();
        String all = subjects.size() == 1
                ? last
                : String.join(", ", subjects.subList(0, subjects.size() - 1)) + " and " + last;
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    static String of(Department department) {
        return switch (department) {
            case HEALTH -> "Health";
            case EDUCATION -> "Education";
            case SOCIAL_DEVELOPMENT -> "Social development";
        };
    }

    static String of(Priority priority) {
        return switch (priority) {
            case URGENT -> "Urgent";
            case HIGH -> "High priority";
            case MEDIUM -> "Medium priority";
            case ROUTINE -> "Routine";
        };
    }

    static String of(ReferralState state) {
        return switch (state) {
            case HELD_FOR_CONSENT -> "Held";
            case REQUESTED -> "New";
            case ACCEPTED -> "Accepted";
            case SCHEDULED -> "Appointment made";
            case IN_PROGRESS -> "In progress";
            case COMPLETED -> "Completed";
            case DECLINED -> "Declined";
            case CANCELLED -> "Called off";
        };
    }

    static String of(WorkView view) {
        return switch (view) {
            case NEW -> "New";
            case DUE -> "Due soon";
            case OVERDUE -> "Overdue";
            case MINE -> "Mine";
            case OPEN -> "All open";
            case HELD -> "Waiting for consent";
            case ESCALATED -> "Escalated";
            case TO_REROUTE -> "To re-route";
        };
    }

    static String explained(WorkView view) {
        return switch (view) {
            case NEW -> "Asked of your department, and nobody has answered yet.";
            case DUE -> "The next step is due within three working days.";
            case OVERDUE -> "The next step is late.";
            case MINE -> "Open, and answered last by you.";
            case OPEN -> "Open, whoever of your department has answered.";
            case HELD -> "Called for, and waiting for the caregiver's consent.";
            case ESCALATED -> "Late, and the district or the province has been told.";
            case TO_REROUTE -> "Declined, and waiting for the team.";
        };
    }

    /// How near a department's service is to the child's school.
    static String of(Closeness closeness, Department department) {
        return switch (closeness) {
            case CATCHMENT -> "In the school's " + catchment(department);
            case DISTRICT -> "In the school's district";
            case PROVINCE -> "In the school's province";
            case FARTHER -> "In another province";
        };
    }

    private static String catchment(Department department) {
        return switch (department) {
            case HEALTH -> "health sub-district";
            case EDUCATION -> "education district";
            case SOCIAL_DEVELOPMENT -> "social development office";
        };
    }

    /// Whom lateness was told to, or nothing.
    static String of(Escalation escalation) {
        return switch (escalation) {
            case NONE -> "";
            case DISTRICT -> "The district has been told";
            case PROVINCE -> "The province has been told";
        };
    }
}
