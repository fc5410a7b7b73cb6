package org.cwtt.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Adds to each operation of the OpenAPI document what follows from its shape alone, where it does not say more itself:
/// what takes parameters can be asked wrongly, what names a thing may not find it, a body may be too large or of
/// another
/// type.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    private static final String WRONG = "A parameter or the body is not as described: the problem names it";

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
        SequencedMap<String, String> common = new TreeMap<>();
        if (takes(path, operation, Parameter.In.QUERY)
                || takes(path, operation, Parameter.In.HEADER)
                || takes(path, operation, Parameter.In.PATH)) {
            common.put("400", WRONG);
        }
        if (takes(path, operation, Parameter.In.PATH)) {
            common.put("404", "There is no such thing, or it lies outside your areas");
        }
        if (operation.getRequestBody() != null) {
            common.put("400", WRONG);
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

    private static boolean takes(PathItem path, Operation operation, Parameter.In where) {
        return any(operation.getParameters(), where) || any(path.getParameters(), where);
    }

    private static boolean any(@Nullable List<Parameter> parameters, Parameter.In where) {
        return parameters != null && parameters.stream().anyMatch(parameter -> parameter.getIn() == where);
    }
}
