package org.cwtt.casework.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.domain.CaseloadPage;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.RiskLevel;
import org.jspecify.annotations.Nullable;

/// A page of children, those in greatest need first.
///
/// @param round none when no child of the caller's areas was ever assessed
record CaseloadView(@Nullable String round, List<Entry> cases) {
    record Entry(
            UUID childId,
            String sex,
            String grade,
            School school,
            Map<Domain, RiskLevel> levels,
            int high,
            int medium,
            boolean complete,
            Instant assessedAt) {
        static Entry from(CaseloadPage.Entry entry) {
            return new Entry(
                    entry.childId(),
                    entry.sex().name(),
                    entry.grade(),
                    new School(entry.schoolId(), entry.schoolName()),
                    entry.levels(),
                    entry.high(),
                    entry.medium(),
                    entry.complete(),
                    entry.assessedAt());
        }
    }

    record School(String id, String name) {}

    static CaseloadView from(CaseloadPage page) {
        return new CaseloadView(
                page.roundId(), page.entries().stream().map(Entry::from).toList());
    }
}
