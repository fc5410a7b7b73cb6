package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A second set of the event-made tables, in a schema of its own, in which they are made again.
@ApplicationScoped
public class Shadow {
    static final String LIVE = "public";
    static final String SHADOW = "shadow";
    static final String RETIRED = "retired";

    private static final String COPY = """
            CREATE TABLE shadow.%1$s (LIKE public.%1$s INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING CONSTRAINTS
                INCLUDING STORAGE INCLUDING COMPRESSION INCLUDING STATISTICS INCLUDING COMMENTS)
            """;

    /// LIKE copies neither these nor, under their own names, keys and indexes.
    private static final String OPTIONS = """
            SELECT format('ALTER TABLE shadow.%I SET (%s)', relname, array_to_string(reloptions, ', '))
            FROM pg_class WHERE oid = ?::regclass AND reloptions IS NOT NULL
            """;
    private static final String KEYS = """
            SELECT format('ALTER TABLE shadow.%I ADD CONSTRAINT %I %s', relname, conname, pg_get_constraintdef(k.oid))
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE k.conrelid = ?::regclass AND k.contype IN ('p', 'u')
            """;
    private static final String INDEXES = """
            SELECT replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON shadow.') FROM pg_index i
            WHERE i.indrelid = ?::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
            """;
    static final String TRIGGERS = """
            SELECT replace(pg_get_triggerdef(oid), ' ON public.', ' ON shadow.') FROM pg_trigger
            WHERE tgrelid = ?::regclass AND NOT tgisinternal
            """;

    /// A topic forgets an erased child in time; what else it tells of the child must not come back.
    private static final String CARRY_ERASURES =
            "INSERT INTO shadow.children SELECT * FROM public.children WHERE state = 'ERASED'";

    private final Database database;

    Shadow(Database database) {
        this.database = database;
    }

    /// Makes the tables, empty but for the children that are erased, in the running transaction; drops what
    /// an earlier rebuild left.
    public void make() {
        drop();
        database.update("CREATE SCHEMA shadow");
        for (EventTable table : EventTable.values()) {
            database.update(COPY.formatted(table.tableName()));
            made(OPTIONS, table).forEach(database::update);
            made(KEYS, table).forEach(database::update);
        }
        database.update(CARRY_ERASURES);
    }

    /// Lets the running transaction see these tables in the place of the live ones.
    public void enter() {
        database.update("SET LOCAL search_path = shadow, public");
        // What a crash takes is made again anyway; the switch itself waits for the disk.
        database.update("SET LOCAL synchronous_commit = off");
    }

    /// Makes the indexes that were left out while the tables filled, and lets the planner look at them.
    public void index() {
        for (EventTable table : EventTable.values()) {
            made(INDEXES, table).forEach(database::update);
            database.update("ANALYZE shadow." + table.tableName());
        }
    }

    private void drop() {
        database.update("DROP SCHEMA IF EXISTS shadow CASCADE");
        database.update("DROP SCHEMA IF EXISTS retired CASCADE");
    }

    private List<String> made(String sql, EventTable table) {
        return database.query(sql, row -> row.getString(1), LIVE + "." + table.tableName());
    }
}
