package org.cwtt.intake.child.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.domain.Lookalike;

/// The answer to a registration.
///
/// @param likelyDuplicates children within the caller's areas that may be the same one: ask a person
public record RegisteredView(@JsonUnwrapped ChildView child, List<LookalikeView> likelyDuplicates) {
    /// A child that may be the same.
    ///
    /// @param score 0 to 100
    /// @param reasons what speaks for it and against it
    public record LookalikeView(ChildView child, int score, List<String> reasons) {
        public static LookalikeView from(Lookalike lookalike) {
            return new LookalikeView(ChildView.from(lookalike.child()), lookalike.score(), lookalike.reasons());
        }
    }

    static RegisteredView from(ChildRecord registered, List<Lookalike> lookalikes) {
        return new RegisteredView(
                ChildView.from(registered.child()),
                lookalikes.stream().map(LookalikeView::from).toList());
    }
}
