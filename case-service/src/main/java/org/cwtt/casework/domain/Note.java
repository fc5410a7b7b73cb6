package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody of the team wrote about a child: the only free text of this service. It leaves it nowhere.
///
/// @param id made by the writer's device, so that sending it again changes nothing
/// @param childId the child it was written about
/// @param author login of the one who wrote it
/// @param profession the author's
/// @param visibleTo professions that may read it; empty: all practitioners of the child's area
/// @param mentions logins of those whose attention is asked for; it lets nobody read what they otherwise may not
public record Note(
        UUID id,
        UUID childId,
        String author,
        @Nullable String profession,
        List<String> visibleTo,
        List<String> mentions,
        String text,
        Instant writtenAt) {
    /// True when it is for this reader's eyes; authors see their own.
    public boolean isFor(Reader reader) {
        return visibleTo.isEmpty()
                || author.equals(reader.login())
                || (reader.profession() != null && visibleTo.contains(reader.profession()));
    }

    /// True when it says the same.
    public boolean says(Note other) {
        return childId.equals(other.childId)
                && author.equals(other.author)
                && text.equals(other.text)
                && visibleTo.equals(other.visibleTo)
                && mentions.equals(other.mentions);
    }
}
