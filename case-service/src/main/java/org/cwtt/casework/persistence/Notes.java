package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Note;
import org.cwtt.casework.domain.Reader;

/// The notes; who may read which is decided in the queries themselves.
@ApplicationScoped
public class Notes {
    private static final String VISIBLE =
            " (n.visible_to = '{}' OR n.author = ? OR n.visible_to @> ARRAY[coalesce(?::text, '')])";
    private static final String FIND = "SELECT * FROM notes WHERE note_id = ?";
    private static final String ADD = """
            INSERT INTO notes (note_id, child_id, author, profession, visible_to, mentions, text, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    /// What was written about a record that was merged into this one is about the same child.
    private static final String OF_CHILD = "SELECT n.* FROM notes n WHERE n." + Children.OR_ABSORBED + " AND" + VISIBLE
            + " ORDER BY n.written_at, n.note_id";
    private static final String MENTIONING = """
            SELECT n.* FROM notes n
            JOIN children c ON c.child_id = n.child_id AND c.state = 'ACTIVE'
            JOIN schools s ON s.emis = c.school_id
            WHERE n.mentions @> ARRAY[?::text] AND s.units && ? AND""" + VISIBLE + " ORDER BY n.written_at DESC, n.note_id LIMIT ?";
    private static final String FORGET = "DELETE FROM notes WHERE child_id = ANY (?::uuid[])";

    private final Database database;

    Notes(Database database) {
        this.database = database;
    }

    public Optional<Note> find(UUID id) {
        return database.query(FIND, Notes::note, id).stream().findFirst();
    }

    /// False when the id is there already.
    public boolean add(Note note) {
        return database.update(
                        ADD,
                        note.id(),
                        note.childId(),
                        note.author(),
                        note.profession(),
                        note.visibleTo(),
                        note.mentions(),
                        note.text(),
                        note.writtenAt())
                == 1;
    }

    /// What a reader may read about a child, oldest first.
    public List<Note> of(UUID childId, Reader reader) {
        return database.query(OF_CHILD, Notes::note, childId, childId, reader.login(), reader.profession());
    }

    /// What asks for the reader's attention and is for their eyes, newest first.
    public List<Note> mentioning(Reader reader, int limit) {
        return database.query(
                MENTIONING, Notes::note, reader.login(), reader.units(), reader.login(), reader.profession(), limit);
    }

    /// Drops everything of the children.
    public void forget(Collection<UUID> childIds) {
        database.update(FORGET, childIds);
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("note_id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getString("author"),
                row.getString("profession"),
                List.of((String[]) row.getArray("visible_to").getArray()),
                List.of((String[]) row.getArray("mentions").getArray()),
                row.getString("text"),
                row.getTimestamp("written_at").toInstant());
    }
}
