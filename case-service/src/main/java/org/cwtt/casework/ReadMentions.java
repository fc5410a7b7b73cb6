package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Notes;

/// Reads the newest notes that ask for the reader's attention; the reading and its entries are one transaction.
@ApplicationScoped
public class ReadMentions {
    private final Notes notes;
    private final AccessLog accessLog;

    ReadMentions(Notes notes, AccessLog accessLog) {
        this.notes = notes;
        this.accessLog = accessLog;
    }

    /// Newest first.
    @Transactional
    public List<Note> read(int limit, Access access) {
        List<Note> found = notes.mentioning(access.reader(), limit);
        accessLog.add(access, found.stream().map(Note::childId).distinct().toList());
        return found;
    }
}
