package org.cwtt.scoring.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.cwtt.scoring.comparisons.ComparisonRefusedException;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.releases.RulesetStandsException;
import org.cwtt.scoring.releases.RulesetsUnavailableException;
import org.cwtt.scoring.releases.UnknownRulesetException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What is said when something is wrong with a ruleset, or with a comparison of two.
public class RulesetProblems {

    @ServerExceptionMapper
    Response unknown(UnknownRulesetException unknown) {
        return response(Problems.rulesetNotFound(unknown));
    }

    @ServerExceptionMapper
    Response invalid(InvalidRulesetException fault) {
        return response(Problems.invalidRuleset(fault));
    }

    @ServerExceptionMapper
    Response stands(RulesetStandsException stands) {
        return response(Problems.rulesetStands(stands));
    }

    @ServerExceptionMapper
    Response unavailable(RulesetsUnavailableException away) {
        return response(Problems.rulesetsUnavailable());
    }

    @ServerExceptionMapper
    Response refused(ComparisonRefusedException refused) {
        return response(Problems.comparisonRefused(refused));
    }

    private static Response response(HttpProblem problem) {
        return problem.toResponse();
    }
}
