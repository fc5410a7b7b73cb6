package org.cwtt.scoring.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A ruleset says something that cannot be meant; the message says where, as far as it is known, and what.
public final class InvalidRulesetException extends RuntimeException {
    private final transient List<Fault> faults;

    /// One thing that is wrong.
    ///
    /// @param place path in the document, such as `scales[3].bands[0].from`; empty when it is not known
    /// @param word what it is about, if that stands somewhere within the place, such as the code of an item
    public record Fault(String place, @Nullable String word, String reason) {
        public Fault(String place, String reason) {
            this(place, null, reason);
        }

        private String inWords() {
            return place.isEmpty() ? reason : place + ": " + reason;
        }
    }

    public InvalidRulesetException(String reason) {
        this(List.of(new Fault("", reason)));
    }

    /// Several faults, each with its place.
    public InvalidRulesetException(List<Fault> faults) {
        super(faults.stream().map(Fault::inWords).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// What is wrong, at least one.
    public List<Fault> faults() {
        return faults;
    }

    /// The same faults with this place in the document, unless they have one already.
    public InvalidRulesetException at(String place) {
        return told(fault -> fault.place().isEmpty() ? new Fault(place, fault.word(), fault.reason()) : fault);
    }

    /// The same faults, told in another way.
    public InvalidRulesetException told(UnaryOperator<Fault> telling) {
        List<Fault> told = faults.stream().map(telling).toList();
        return told.equals(faults) ? this : new InvalidRulesetException(told);
    }
}
