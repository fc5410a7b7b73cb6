package org.cwtt.intake.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.quality.domain.RuleReport;
import org.cwtt.intake.quality.persistence.Concerns;
import org.cwtt.intake.quality.persistence.QualityRules;

/// Tells what should be looked at in the data of a round.
@ApplicationScoped
public class ReportDataQuality {
    private final QualityRules rules;
    private final Concerns concerns;

    ReportDataQuality(QualityRules rules, Concerns concerns) {
        this.rules = rules;
        this.concerns = concerns;
    }

    /// What each rule finds among the children within these areas.
    ///
    /// @param area a part of them; empty: all
    public List<RuleReport> report(Areas areas, String area, String roundId) {
        return rules.all().stream()
                .map(rule -> concerns.find(rule, areas, area, roundId))
                .toList();
    }
}
