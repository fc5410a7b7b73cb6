package org.cwtt.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Adds to each operation of the OpenAPI document what follows from its shape alone, where it does not say more itself:
/// what takes parameters can be asked wrongly, what names a thing may not find it, a body may be too large or of
/// another type, and what it needs may be away.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().forEach(CommonAnswers::complete);
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().values().forEach(operation -> complete(path, operation));
    }

    private static void complete(PathItem path, Operation operation) {
        Set<Parameter.In> taken = Stream.of(operation.getParameters(), path.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Parameter::getIn)
                .collect(Collectors.toSet());
        SequencedMap<String, String> common = new TreeMap<>();
        common.put("503", "Not now: ask again after the seconds that Retry-After tells");
        if (!taken.isEmpty() || operation.getRequestBody() != null) {
            common.put("400", "A parameter or the body is not as described: the problem names it");
        }
        if (taken.contains(Parameter.In.PATH)) {
            common.put("404", "There is no such thing, or it lies outside your areas");
        }
        if (operation.getRequestBody() != null) {
            common.put("413", "The body is larger than is read here");
            common.put("415", "The body is of a type that is not read here");
        }
        common.forEach((status, says) -> {
            if (operation.getResponses().getAPIResponse(status) == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(says));
            }
        });
    }
}
