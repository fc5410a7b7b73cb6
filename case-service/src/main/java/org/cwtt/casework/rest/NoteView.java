package org.cwtt.casework.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Note;
import org.jspecify.annotations.Nullable;

/// A note as JSON.
record NoteView(
        UUID id,
        UUID childId,
        Instant writtenAt,
        String author,
        @Nullable String profession,
        List<String> visibleTo,
        List<String> mentions,
        String text) {
    static NoteView from(Note note) {
        return new NoteView(
                note.id(),
                note.childId(),
                note.writtenAt(),
                note.author(),
                note.profession(),
                note.visibleTo(),
                note.mentions(),
                note.text());
    }
}
