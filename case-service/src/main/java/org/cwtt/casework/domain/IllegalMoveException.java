package org.cwtt.casework.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A move that the life-cycle of a case or of an intervention does not have.
public final class IllegalMoveException extends RuntimeException {
    private final String current;
    private final transient List<String> allowed;

    /// @param what `case` or `intervention`
    public IllegalMoveException(
            String what, @Nullable Enum<?> current, Enum<?> refused, Set<? extends Enum<?>> allowed) {
        super("the %s in state %s has no step %s".formatted(what, current, refused));
        this.current = String.valueOf(current);
        this.allowed = allowed.stream().map(Enum::name).sorted().toList();
    }

    /// The state in which it was refused.
    public String current() {
        return current;
    }

    /// The steps that a person may take instead.
    public List<String> allowed() {
        return allowed;
    }
}
