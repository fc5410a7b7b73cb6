package org.cwtt.intake.capture.rest;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.cwtt.intake.capture.CaptureFiles;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Serves the capture app to anybody: it holds no secret, and shows nothing before somebody has signed in.
@Path("/capture")
@PermitAll
public class CaptureResource {
    /// Nothing but the app's own files runs, and it speaks with nobody but this service.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private final CaptureFiles files;

    CaptureResource(CaptureFiles files) {
        this.files = files;
    }

    @GET
    @Compressed
    @Operation(hidden = true)
    public RestResponse<byte[]> page(@Context UriInfo uri) {
        if (!uri.getRequestUri().getPath().endsWith("/")) {
            // Relative, so that it holds behind a gateway's prefix too.
            return ResponseBuilder.<byte[]>create(RestResponse.Status.MOVED_PERMANENTLY)
                    .header("Location", "capture/")
                    .build();
        }
        return file(CaptureFiles.PAGE);
    }

    @GET
    @Path("{name: .+}")
    @Compressed
    @Operation(hidden = true)
    public RestResponse<byte[]> file(@RestPath String name) {
        byte[] content = files.content(name)
                .orElseThrow(() -> Problem.of(404, "file-not-found", "The capture app has no such file")
                        .build());
        return ResponseBuilder.ok(content)
                .header("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .header("Content-Security-Policy", POLICY)
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-cache")
                .build();
    }
}
