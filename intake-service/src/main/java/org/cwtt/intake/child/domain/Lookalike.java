package org.cwtt.intake.child.domain;

import java.util.List;

/// A registered child that may be the same as another one.
///
/// @param score 0 to 100; see the reasons
/// @param reasons what speaks for it and against it, in words, the strongest first
public record Lookalike(Child child, int score, List<String> reasons) {
    public Lookalike {
        reasons = List.copyOf(reasons);
    }
}
