package org.cwtt.scoring;

import jakarta.inject.Singleton;
import java.util.List;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.words.Background;
import org.cwtt.scoring.words.FlagWords;

/// Says in plain language why flags have their levels, from the evidence that they carry.
@Singleton
public final class ExplainFlags {

    /// An explanation for each flag, in their order.
    public List<Explained> explain(List<RiskFlag> flags, Background background) {
        return flags.stream()
                .map(flag -> new Explained(flag, FlagWords.of(flag, background)))
                .toList();
    }

    /// @param sentences the level first, then the reasons
    public record Explained(RiskFlag flag, List<String> sentences) {}
}
