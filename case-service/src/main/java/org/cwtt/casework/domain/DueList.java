package org.cwtt.casework.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What is due in some areas, longest due first.
///
/// @param next where the next page begins, when there is one
public record DueList(List<Entry> entries, Optional<Position> next) {
    private static final int DATE_LENGTH = 10;

    /// One service that is due, and the school of the child today.
    public record Entry(Intervention intervention, String schoolId, String schoolName) {
        Position position() {
            return new Position(Objects.requireNonNull(intervention.nextDueOn()), intervention.id());
        }
    }

    /// A place in the list.
    public record Position(LocalDate dueOn, UUID id) {
        /// Reads what [#toString] wrote.
        public static Optional<Position> parse(String text) {
            if (text.length() <= DATE_LENGTH || text.charAt(DATE_LENGTH) != '_') {
                return Optional.empty();
            }
            try {
                return Optional.of(new Position(
                        LocalDate.parse(text.substring(0, DATE_LENGTH)),
                        UUID.fromString(text.substring(DATE_LENGTH + 1))));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return dueOn + "_" + id;
        }
    }

    /// Cuts a page out of what was found.
    ///
    /// @param found one more than the limit when there are more
    public static DueList cut(List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new DueList(found, Optional.empty());
        }
        List<Entry> shown = found.subList(0, limit);
        return new DueList(shown, Optional.of(shown.getLast().position()));
    }
}
