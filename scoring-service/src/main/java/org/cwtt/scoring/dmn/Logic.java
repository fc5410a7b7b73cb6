package org.cwtt.scoring.dmn;

import java.util.List;
import java.util.Map;

/// How a decision is made.
sealed interface Logic {

    /// One expression.
    record Literal(String text) implements Logic {}

    /// Named steps, in order.
    ///
    /// @param result what it comes to; empty when the steps themselves are the result
    record Steps(Map<String, String> steps, String result) implements Logic {}

    /// A decision table.
    ///
    /// @param outputs every possible output, the one that wins first where several rules hold; empty when any
    /// @param notes titles of the columns that only explain
    record Table(Hit hit, List<Column> columns, List<String> outputs, List<String> notes, List<Rule> rules)
            implements Logic {}

    /// What a table does when several rules hold.
    enum Hit {
        UNIQUE,
        PRIORITY,
        COLLECT
    }

    /// @param type none when it is a list
    record Column(String label, String expression, FeelType type) {}

    /// @param tests one for each column; a dash when the column does not matter
    record Rule(List<String> tests, String output, List<String> notes) {}
}
