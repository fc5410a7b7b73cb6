package org.cwtt.system.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Collects what contradicts one invariant; safe to use from several threads.
final class Doubts {
    private static final int SHOWN = 20;

    private final String name;
    private final List<String> details = new ArrayList<>();
    private int count;

    Doubts(String name) {
        this.name = name;
    }

    synchronized void unless(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            count++;
            if (details.size() < SHOWN) {
                details.add(otherwise.get());
            }
        }
    }

    synchronized Finding finding() {
        if (count > details.size()) {
            details.add("... and " + (count - SHOWN) + " more");
        }
        return new Finding(name, count == 0, List.copyOf(details));
    }
}
