package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.ConflictException;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Notes;

/// Keeps a note of the team; the writing and the entry about it in the access log are one transaction.
@ApplicationScoped
public class WriteNote {
    private final Children children;
    private final Notes notes;
    private final AccessLog accessLog;

    WriteNote(Children children, Notes notes, AccessLog accessLog) {
        this.children = children;
        this.notes = notes;
        this.accessLog = accessLog;
    }

    /// @param created false when it was written before
    public record Written(Note note, boolean created) {}

    /// The same note again changes nothing.
    ///
    /// @throws ConflictException when the id stands for another note
    /// @throws org.cwtt.casework.domain.UnknownRecordException when there is no such child in the writer's areas
    @Transactional
    public Written write(Note note, Access access) {
        children.hold(List.of(note.childId()));
        children.need(note.childId(), access.reader());
        if (notes.add(note)) {
            accessLog.add(access, List.of(note.childId()));
            return new Written(note, true);
        }
        Optional<Note> before = notes.find(note.id()).filter(note::says);
        return new Written(before.orElseThrow(() -> ConflictException.idReused("note", note.id())), false);
    }
}
