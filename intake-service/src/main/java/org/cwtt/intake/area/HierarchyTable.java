package org.cwtt.intake.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cwtt.intake.IntakeConfig;
import org.cwtt.intake.area.domain.Hierarchy;
import org.jspecify.annotations.Nullable;

/// The table that leads from schools to the three hierarchies: the sample that ships, or the operator's own.
@Singleton
public class HierarchyTable {
    private static final String SHIPPED = "hierarchies.csv";

    private final List<Hierarchy> lines;

    HierarchyTable(IntakeConfig config) {
        this.lines =
                config.hierarchies().map(HierarchyTable::onDisk).orElseGet(() -> ReferenceTable.read(SHIPPED)).stream()
                        .map(HierarchyTable::hierarchy)
                        .toList();
    }

    /// A table that cannot be read stops the start.
    void onStart(@Observes StartupEvent started) {
        // The constructor has read it.
    }

    List<Hierarchy> lines() {
        return lines;
    }

    private static List<ReferenceTable.Row> onDisk(Path file) {
        try {
            return ReferenceTable.rows(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "cwtt.intake.hierarchies: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Hierarchy hierarchy(ReferenceTable.Row row) {
        try {
            return new Hierarchy(
                    row.get("province"),
                    Hierarchy.By.valueOf(row.get("by")),
                    row.get("is"),
                    open(row.get("district")),
                    open(row.get("educationDistrict")),
                    open(row.get("healthSubDistrict")),
                    open(row.get("socialDevelopmentOffice")));
        } catch (RuntimeException e) {
            throw new IllegalStateException("The table of hierarchies has a wrong line: " + row.values(), e);
        }
    }

    private static @Nullable String open(String value) {
        return value.isBlank() ? null : value;
    }
}
