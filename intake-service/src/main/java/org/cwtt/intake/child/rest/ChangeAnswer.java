package org.cwtt.intake.child.rest;

import java.util.UUID;
import org.cwtt.intake.child.domain.Change;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.rest.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The answer to a change of a child.
final class ChangeAnswer {
    private ChangeAnswer() {}

    static RestResponse<ChildView> of(Change change, UUID childId, @Nullable String schoolId) {
        return switch (change) {
            case Change.Changed(ChildRecord record) ->
                ResponseBuilder.ok(ChildView.from(record.child()))
                        .header("ETag", EntityTag.of(record))
                        .build();
            case Change.ChildNotFound _ -> throw Problem.notFound("child", childId);
            case Change.SchoolNotFound _ -> throw Problem.notFound("school", String.valueOf(schoolId));
            case Change.Stale(long version) ->
                throw Problem.of(412, "changed-meanwhile", "Somebody has changed the child since you read it")
                        .with("version", version)
                        .build();
            case Change.Refused(String problem, String why) ->
                throw Problem.of(Problem.UNPROCESSABLE, problem, why).build();
        };
    }
}
