package org.cwtt.intake.bulk.rest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.bulk.RowTaker;
import org.cwtt.intake.bulk.StartJob;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.rest.Problem;
import org.jspecify.annotations.Nullable;

/// A file that is read row by row, by its type.
///
/// @param type the media type that was sent
/// @param sheet of a spreadsheet; null: the first
/// @param named what columns are called in this file
/// @param most rows that are taken
record BulkFile(Upload upload, String type, @Nullable String sheet, Map<String, String> named, RowTaker taker, int most)
        implements StartJob.Source {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public byte[] read(StartJob.Sink sink) throws IOException {
        Counting counting = new Counting(sink);
        if (type.startsWith(NDJSON)) {
            LineReader.read(upload.file(), name -> Header.meaning(name, named, taker), counting);
        } else if (type.startsWith(XLSX)) {
            Table table = new Table(counting);
            WorkbookReader.read(upload.file(), sheet, table::line);
            table.end();
        } else {
            Table table = new Table(counting);
            TableReader.read(upload.file(), table::line);
            table.end();
        }
        return upload.hash();
    }

    /// The first line is the header.
    private final class Table {
        private final StartJob.Sink sink;
        private @Nullable Header header;

        Table(StartJob.Sink sink) {
            this.sink = sink;
        }

        void line(List<String> cells, int number) {
            if (header == null) {
                header = Header.of(cells, named, taker);
            } else {
                sink.row(header.row(number, cells));
            }
        }

        void end() {
            if (header == null) {
                throw Problem.of(400, "malformed-file", "The file has no header")
                        .build();
            }
        }
    }

    private final class Counting implements StartJob.Sink {
        private final StartJob.Sink sink;
        private int rows;

        Counting(StartJob.Sink sink) {
            this.sink = sink;
        }

        @Override
        public void row(JobRow row) {
            count();
            sink.row(row);
        }

        @Override
        public void unreadable(RowResult refused) {
            count();
            sink.unreadable(refused);
        }

        private void count() {
            rows++;
            if (rows > most) {
                throw Problem.of(413, "file-too-long", "The file has too many rows")
                        .with("limit", most)
                        .build();
            }
        }
    }
}
