package org.cwtt.system.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Profiles;

/// Tells one child's record in plain words, as a practitioner of its district reads it.
final class Story {
    private static final String DISTRICT = "JHB";
    private static final String PRACTITIONER = "practitioner-jhb";

    private final FrontDoors doors;
    private final Terminal terminal;

    Story(FrontDoors doors, Terminal terminal) {
        this.doors = doors;
        this.terminal = terminal;
    }

    void tell(Ledger ledger, Profiles profiles) {
        mostFlagged(ledger, profiles).ifPresent(child -> {
            JsonNode record = doors.caseOf(child, PRACTITIONER).expecting(200).json();
            terminal.heading("One child's record, as " + PRACTITIONER + " reads it");
            JsonNode who = record.path("child");
            terminal.line("  child %s, %s, grade %s, %s (%s)"
                    .formatted(
                            who.path("id").asText(),
                            Summary.inWords(who.path("sex").asText()),
                            who.path("grade").asText(),
                            who.path("school").path("name").asText(),
                            who.path("school").path("district").asText()));
            record.path("rounds").forEach(this::round);
            terminal.line("");
            record.path("referrals").forEach(this::referral);
        });
    }

    /// The child of the practitioner's district with the most high flags.
    private static Optional<UUID> mostFlagged(Ledger ledger, Profiles profiles) {
        var schools = ledger.cohort().schools().stream()
                .filter(school -> school.district().equals(DISTRICT))
                .map(school -> school.emis())
                .toList();
        var children = ledger.cohort().children().stream()
                .filter(child -> schools.contains(child.schoolId()))
                .map(Child::id)
                .toList();
        return profiles.newest().stream()
                .filter(profile -> children.contains(profile.getChildId()))
                .max(Comparator.comparingLong(Story::high).thenComparing(RiskProfileAssessed::getChildId))
                .map(RiskProfileAssessed::getChildId);
    }

    private static long high(RiskProfileAssessed profile) {
        return profile.getFlags().stream()
                .filter(flag -> flag.getLevel() == RiskLevel.HIGH)
                .count();
    }

    private void round(JsonNode round) {
        terminal.line("");
        terminal.line("  Round %s, ruleset %s %s%s"
                .formatted(
                        round.path("id").asText(),
                        round.path("ruleset").path("id").asText(),
                        round.path("ruleset").path("version").asText(),
                        round.path("complete").asBoolean() ? "" : ", not complete"));
        for (JsonNode flag : round.path("flags")) {
            terminal.line("    %-12s  %s%s"
                    .formatted(
                            Summary.inWords(flag.path("domain").asText()),
                            flag.path("level").asText(),
                            flag.path("provisional").asBoolean() ? " (provisional)" : ""));
            reasons(flag).distinct().forEach(words -> terminal.line("        " + words));
        }
    }

    /// What raises the level, or why it is not known; a low one needs no reason here, though the record holds it.
    private static Stream<String> reasons(JsonNode flag) {
        return switch (flag.path("level").asText()) {
            case "HIGH", "MEDIUM" ->
                StreamSupport.stream(flag.path("evidence").spliterator(), false)
                        .map(evidence -> evidence.path("inPlainWords").asText());
            case "UNKNOWN" ->
                StreamSupport.stream(flag.path("unscored").spliterator(), false)
                        .map(gap -> "needs " + Summary.inWords(gap.path("scale").asText()) + " from the "
                                + Summary.inWords(gap.path("respondent").asText()) + ": "
                                + Summary.inWords(gap.path("reason").asText()));
            default -> Stream.empty();
        };
    }

    private void referral(JsonNode referral) {
        List<String> reasons = new ArrayList<>();
        referral.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        terminal.line("  Referral to %s: %s, %s priority, %s"
                .formatted(
                        Summary.inWords(referral.path("department").asText()),
                        Summary.inWords(referral.path("state").asText()),
                        Summary.inWords(referral.path("priority").asText()),
                        reasons.isEmpty()
                                ? "although no reason for it stands any longer"
                                : "because of " + String.join(", ", reasons)));
    }
}
