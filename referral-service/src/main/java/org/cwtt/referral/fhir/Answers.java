package org.cwtt.referral.fhir;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import org.cwtt.referral.domain.DatedReferral;
import org.hl7.fhir.r4.model.Resource;

/// Answers with one resource and its version.
@Singleton
class Answers {
    private final FhirJson json;

    Answers(FhirJson json) {
        this.json = json;
    }

    Response of(Request request, DatedReferral dated, Resource resource) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(dated));
        return unchanged == null ? of(dated, resource) : unchanged.build();
    }

    Response of(DatedReferral dated, Resource resource) {
        return Response.ok(json.write(resource))
                .tag(tag(dated))
                .lastModified(Date.from(dated.changedAt()))
                .build();
    }

    private static EntityTag tag(DatedReferral dated) {
        return Versions.tag(dated.referral().version());
    }
}
