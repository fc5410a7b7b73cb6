package org.cwtt.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of a child's case: a pure function of the case, the command and the policy.
public record CaseDecider(CasePolicy policy) {
    /// The day of a moment is South Africa's.
    public static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    private static final int LATEST_REVIEW_DAYS = 365;

    /// What a profile changes; nothing when it brings no new HIGH flag and no case is called for.
    ///
    /// @param current null when the child has no case
    /// @param known the round of the current case, with its days
    public Optional<CaseChanged> assess(@Nullable CaseFile current, CaseCommand.Assess asked, Round known) {
        RiskProfile profile = asked.profile();
        Map<Domain, RiskLevel> levels = profile.levels();
        if (current == null) {
            return policy.callsFor(levels) ? Optional.of(opened(asked)) : Optional.empty();
        }
        Set<String> raised = raisedAfter(current, profile);
        Set<String> fresh = new TreeSet<>(raised);
        fresh.removeAll(current.raised());
        boolean older = Round.IN_ORDER.compare(asked.round(), known) < 0;
        // A child that was merged away and is back: what calls for a case does so again.
        boolean back = CaseFile.CHILD_MERGED.equals(current.outcome()) && policy.callsFor(levels);
        if ((fresh.isEmpty() && !back) || older) {
            return Optional.empty();
        }
        CaseStep step = current.state().isOpen() ? CaseStep.NEW_FLAG : CaseStep.REOPENED;
        LocalDate reviewBy = policy.reviewBy(levels, dayOf(asked.at()));
        if (step == CaseStep.NEW_FLAG
                && current.reviewBy() != null
                && current.reviewBy().isBefore(reviewBy)) {
            reviewBy = current.reviewBy();
        }
        return Optional.of(changed(
                current,
                step,
                asked,
                profile.roundId(),
                reasons(levels),
                raised,
                current.team(),
                current.members(),
                reviewBy,
                null));
    }

    /// What a person, or the registry, asks.
    ///
    /// @throws IllegalMoveException when the life-cycle has no such move
    /// @throws InvalidRequestException when what is asked cannot be meant
    public CaseChanged decide(CaseFile current, CaseCommand command) {
        return switch (command) {
            case CaseCommand.Assess asked ->
                assess(current, asked, asked.round())
                        .orElseThrow(() -> new IllegalStateException("a profile is decided on by assess"));
            case CaseCommand.Assign asked ->
                moved(current, CaseStep.ASSIGNED, asked, asked.team(), asked.members(), current.reviewBy(), null);
            case CaseCommand.Review asked ->
                moved(current, CaseStep.REVIEWED, asked, current.team(), current.members(), meeting(asked), null);
            case CaseCommand.Close asked ->
                moved(current, CaseStep.CLOSED, asked, current.team(), current.members(), null, outcome(asked));
            case CaseCommand.Reopen asked ->
                moved(
                        current,
                        CaseStep.REOPENED,
                        asked,
                        current.team(),
                        current.members(),
                        policy.reviewBy(Map.of(), dayOf(asked.at())),
                        null);
            // Whatever a child that comes back is flagged for is new again.
            case CaseCommand.End asked ->
                changed(
                        current,
                        CaseStep.ENDED,
                        asked,
                        current.roundId(),
                        current.reasons(),
                        Set.of(),
                        current.team(),
                        current.members(),
                        null,
                        asked.outcome());
        };
    }

    private CaseChanged opened(CaseCommand.Assess asked) {
        RiskProfile profile = asked.profile();
        Map<Domain, RiskLevel> levels = profile.levels();
        UUID childId = profile.childId();
        CaseFile caseFile = new CaseFile(
                CaseFile.idFor(childId),
                childId,
                CaseLifeCycle.after(null, CaseStep.OPENED),
                1,
                profile.roundId(),
                reasons(levels),
                raised(profile),
                null,
                List.of(),
                policy.reviewBy(levels, dayOf(asked.at())),
                null,
                asked.at(),
                asked.at());
        return new CaseChanged(CaseStep.OPENED, null, caseFile, asked.actor());
    }

    private static CaseChanged moved(
            CaseFile current,
            CaseStep step,
            CaseCommand command,
            @Nullable String team,
            List<String> members,
            @Nullable LocalDate reviewBy,
            @Nullable String outcome) {
        return changed(
                current,
                step,
                command,
                current.roundId(),
                current.reasons(),
                current.raised(),
                team,
                members,
                reviewBy,
                outcome);
    }

    private static CaseChanged changed(
            CaseFile current,
            CaseStep step,
            CaseCommand command,
            String roundId,
            List<String> reasons,
            Set<String> raised,
            @Nullable String team,
            List<String> members,
            @Nullable LocalDate reviewBy,
            @Nullable String outcome) {
        CaseFile after = new CaseFile(
                current.caseId(),
                current.childId(),
                CaseLifeCycle.after(current.state(), step),
                current.version() + 1,
                roundId,
                reasons,
                raised,
                team,
                members,
                reviewBy,
                outcome,
                step == CaseStep.REOPENED ? command.at() : current.openedAt(),
                command.at());
        return new CaseChanged(step, current.state(), after, command.actor());
    }

    private String outcome(CaseCommand.Close asked) {
        if (!policy.outcomes().contains(asked.outcome())) {
            throw new InvalidRequestException(
                    "outcome", asked.outcome(), "one of " + String.join(", ", new TreeSet<>(policy.outcomes())));
        }
        return asked.outcome();
    }

    private static LocalDate meeting(CaseCommand.Review asked) {
        LocalDate today = dayOf(asked.at());
        if (!asked.nextOn().isAfter(today) || asked.nextOn().isAfter(today.plusDays(LATEST_REVIEW_DAYS))) {
            throw new InvalidRequestException("nextOn", asked.nextOn(), "a day after today and within a year");
        }
        return asked.nextOn();
    }

    private static Set<String> raisedAfter(CaseFile current, RiskProfile profile) {
        Set<String> raised = new TreeSet<>(current.raised());
        raised.addAll(raised(profile));
        return raised;
    }

    private static Set<String> raised(RiskProfile profile) {
        Set<String> raised = new TreeSet<>();
        profile.levels().forEach((domain, level) -> {
            if (level == RiskLevel.HIGH) {
                raised.add(profile.roundId() + ":" + domain);
            }
        });
        return raised;
    }

    private static List<String> reasons(Map<Domain, RiskLevel> levels) {
        return Mark.of(levels).stream()
                .filter(mark -> mark.level().callsForAction())
                .map(Mark::toString)
                .toList();
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
