package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Notes;

/// Reads the notes about a child that are for the reader's eyes; the reading and its entry are one transaction.
@ApplicationScoped
public class ReadNotes {
    private final Children children;
    private final Notes notes;
    private final AccessLog accessLog;

    ReadNotes(Children children, Notes notes, AccessLog accessLog) {
        this.children = children;
        this.notes = notes;
        this.accessLog = accessLog;
    }

    /// Oldest first.
    ///
    /// @throws org.cwtt.casework.domain.UnknownRecordException when there is no such child in the reader's areas
    @Transactional
    public List<Note> read(UUID childId, Access access) {
        children.need(childId, access.reader());
        accessLog.add(access, List.of(childId));
        return notes.of(childId, access.reader());
    }
}
