package org.cwtt.intake.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Everything that one may see, in the order of the ids, as NDJSON or CSV: read page by page while it is sent, so that
/// it fits into memory however much it is.
///
/// @param header the first line of CSV, with its end
/// @param csv the line or lines of one entry, with their ends
/// @param view one entry as JSON
public record Export<T>(String header, Function<T, String> csv, Function<T, Object> view, Function<T, UUID> id) {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private static final int PAGE = 500;

    /// The next entries after an id; fewer than `limit` only at the end.
    @FunctionalInterface
    public interface Pages<T> {
        List<T> after(UUID id, int limit);
    }

    /// @param accepted the caller's `Accept`: CSV if it names it, else NDJSON
    public Response of(Pages<T> pages, String accepted, ObjectMapper json) {
        boolean asCsv = accepted.contains(CSV);
        StreamingOutput lines = stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            out.write(asCsv ? header : "");
            write(pages, asCsv, json, out);
            out.flush();
        };
        return Response.ok(lines, asCsv ? CSV + ";charset=UTF-8" : NDJSON).build();
    }

    private void write(Pages<T> pages, boolean asCsv, ObjectMapper json, Writer out) throws IOException {
        UUID after = new UUID(0, 0);
        List<T> page;
        do {
            page = pages.after(after, PAGE);
            for (T one : page) {
                out.write(asCsv ? csv.apply(one) : json.writeValueAsString(view.apply(one)) + "\n");
                after = id.apply(one);
            }
        } while (page.size() == PAGE);
    }
}
