package org.cwtt.intake.bulk.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.bulk.RowTaker;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a file is to be read.
public class BulkParameters {
    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Whether to tell what would become of each row, and change nothing")
    boolean dryRun;

    @QueryParam("sheet")
    @Size(max = 100)
    @Parameter(description = "Which sheet of a spreadsheet; the first if it is not named")
    @Nullable
    String sheet;

    @QueryParam("column")
    @Parameter(description = "Which column is called what in this file, as in FAMILY_NAME:Van")
    List<@Pattern(regexp = "[A-Z_0-9]{1,30}:[^\\p{Cntrl}]{1,60}") String> columns = List.of();

    @HeaderParam("Content-Type")
    @Parameter(hidden = true)
    String type = BulkFile.CSV;

    /// What columns are called in this file, by their names.
    Map<String, String> named(RowTaker taker) {
        Map<String, String> named = new HashMap<>();
        for (String each : columns) {
            String column = each.substring(0, each.indexOf(':'));
            if (taker.columns().stream().noneMatch(known -> known.name().equals(column))) {
                throw Problem.of(400, "column-unknown", "There is no such column")
                        .with("given", column)
                        .with(
                                "expected",
                                taker.columns().stream().map(Object::toString).toList())
                        .build();
            }
            named.put(column, each.substring(column.length() + 1));
        }
        return named;
    }
}
