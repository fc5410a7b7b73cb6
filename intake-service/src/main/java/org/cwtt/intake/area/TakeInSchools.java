package org.cwtt.intake.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.intake.area.domain.Hierarchies;
import org.cwtt.intake.area.domain.MasterColumn;
import org.cwtt.intake.area.domain.MasterListRow;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.persistence.Districts;
import org.cwtt.intake.area.persistence.Schools;
import org.cwtt.intake.bulk.RowTaker;
import org.cwtt.intake.bulk.domain.Column;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.Kind;
import org.cwtt.intake.bulk.domain.RowResult;

/// Takes in the schools of a master list, each with its place in the three hierarchies.
@ApplicationScoped
public class TakeInSchools implements RowTaker {
    private static final int TOGETHER = 200;

    private final HierarchyTable hierarchyTable;
    private final Districts districts;
    private final Schools schools;
    private final DefineSchool defineSchool;

    TakeInSchools(HierarchyTable hierarchyTable, Districts districts, Schools schools, DefineSchool defineSchool) {
        this.hierarchyTable = hierarchyTable;
        this.districts = districts;
        this.schools = schools;
        this.defineSchool = defineSchool;
    }

    @Override
    public Kind kind() {
        return Kind.SCHOOLS;
    }

    @Override
    public List<? extends Column> columns() {
        return List.of(MasterColumn.values());
    }

    @Override
    public boolean keepsOtherColumns() {
        return false;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    @Override
    public List<RowResult> take(List<JobRow> rows, Job job) {
        Hierarchies hierarchies = new Hierarchies(hierarchyTable.lines(), districts.all());
        List<RowResult> results = new ArrayList<>();
        for (JobRow row : rows) {
            results.add(take(row.line(), MasterListRow.read(row, hierarchies), job));
        }
        return results;
    }

    private RowResult take(int line, MasterListRow row, Job job) {
        School school = row.school();
        if (row.closed()) {
            return RowResult.skipped(line, "the list says that the school is closed");
        }
        if (school == null) {
            return RowResult.refused(line, row.problems());
        }
        School whole = schools.find(school.emis()).map(school::or).orElse(school);
        return switch (defineSchool.define(whole, job.areas())) {
            case CREATED, CHANGED ->
                new RowResult(line, RowResult.Result.TAKEN_IN, school.emis(), null, row.problems());
            case UNCHANGED -> new RowResult(line, RowResult.Result.REPEATED, school.emis(), null, row.problems());
            case OUTSIDE_AREAS -> RowResult.refused(line, "a school within your areas");
            case DISTRICT_UNKNOWN -> RowResult.refused(line, "a district of its province");
        };
    }
}
