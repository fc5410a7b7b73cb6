package org.cwtt.scoring.domain;

import java.util.List;

/// What a ruleset makes of the standing submissions of one child in one round.
///
/// @param respondents kinds of respondent whose submissions stand
/// @param complete true when every section has arrived
/// @param flags one for each domain, in their fixed order
/// @param dataQuality codes of implausible, contradictory or unusable answers: `scale:reason`
public record Evaluation(
        List<Respondent> respondents, boolean complete, List<RiskFlag> flags, List<String> dataQuality) {}
