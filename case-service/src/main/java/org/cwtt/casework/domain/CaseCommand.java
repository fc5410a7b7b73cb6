package org.cwtt.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What can be asked of a child's case.
public sealed interface CaseCommand {
    /// When it is asked.
    Instant at();

    /// Who asks: a login, or what of the platform.
    String actor();

    /// A profile stands that did not stand before.
    record Assess(RiskProfile profile, Round round) implements CaseCommand {
        @Override
        public Instant at() {
            return profile.assessedAt();
        }

        @Override
        public String actor() {
            return "policy";
        }
    }

    /// A team takes it.
    record Assign(String team, List<String> members, String actor, Instant at) implements CaseCommand {}

    /// The team has met.
    ///
    /// @param nextOn when it meets again
    record Review(LocalDate nextOn, String actor, Instant at) implements CaseCommand {}

    /// The team closes it.
    record Close(String outcome, String actor, Instant at) implements CaseCommand {}

    /// A person takes it up again.
    record Reopen(String actor, Instant at) implements CaseCommand {}

    /// The child is no child of its own any more.
    record End(String outcome, Instant at) implements CaseCommand {
        @Override
        public String actor() {
            return "registry";
        }
    }
}
