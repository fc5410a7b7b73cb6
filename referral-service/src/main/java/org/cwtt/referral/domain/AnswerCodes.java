package org.cwtt.referral.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The codes by which people and departments say why, and what came of it.
///
/// The lists are closed: what goes into a topic that is kept is one of a few known words, never a name or a
/// number of somebody that happens to look like a code.
public record AnswerCodes(List<Code> codes) {

    /// A code and what it means.
    public record Code(String code, String meaning) {}

    private static final Code MOVED_AWAY = new Code(Referral.MOVED_AWAY, "The child has moved away");
    private static final Code REFUSED_BY_CAREGIVER = new Code("REFUSED_BY_CAREGIVER", "The caregiver did not want it");
    private static final Code ALREADY_HELPED = new Code("ALREADY_HELPED", "Already helped for this");

    /// What became of a child whom the department helped, or could not.
    public static final AnswerCodes OUTCOMES = new AnswerCodes(List.of(
            new Code("SERVICE_GIVEN", "The child got the service"),
            new Code("SUPPORT_ARRANGED", "Lasting support is arranged"),
            new Code("NO_NEED_FOUND", "Seen: nothing needs to be done"),
            new Code("NOT_REACHED", "The family could not be reached"),
            REFUSED_BY_CAREGIVER,
            MOVED_AWAY));

    /// Why a department does not take a referral on, or gives it back.
    public static final AnswerCodes DECLINES = new AnswerCodes(List.of(
            new Code("NOT_OURS", "Another department's task"),
            new Code("NO_ROOM", "No room in time"),
            ALREADY_HELPED,
            MOVED_AWAY));

    /// Why a person calls a referral off.
    public static final AnswerCodes CANCELLATIONS = new AnswerCodes(List.of(
            new Code("NOT_NEEDED", "No longer needed"),
            new Code("WRONG_CHILD", "Meant for another child"),
            ALREADY_HELPED,
            REFUSED_BY_CAREGIVER,
            MOVED_AWAY));

    public AnswerCodes {
        codes = List.copyOf(codes);
    }

    /// @throws InvalidResponseException when the code is none of these
    void require(@Nullable String given) {
        if (codes.stream().noneMatch(one -> one.code().equals(given))) {
            throw new InvalidResponseException(
                    "reason",
                    "one of " + String.join(", ", codes.stream().map(Code::code).toList()));
        }
    }
}
