package org.cwtt.intake.capture.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The sign-in of the capture app: authorisation code with PKCE, as the public client `cwtt-capture`.
///
/// The app gets its tokens through here, so that its pages may speak with this origin alone (ADR 17).
@Path("/capture")
@Tag(name = "Capture app")
@PermitAll
@RunOnVirtualThread
public class SignInResource {
    private static final String CLIENT = "cwtt-capture";

    /// Where and as which client the app lets its user sign in.
    public record SignIn(String authorizationEndpoint, String clientId) {}

    private final IdentityProvider provider;

    SignInResource(IdentityProvider provider) {
        this.provider = provider;
    }

    @GET
    @Path("sign-in")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Where the capture app lets its user sign in")
    @APIResponse(responseCode = "200", description = "The authorisation endpoint and the client")
    @APIResponse(responseCode = "503", description = "The identity provider does not answer")
    public SignIn signIn() throws InterruptedException {
        try {
            return new SignIn(provider.endpoints().authorization(), CLIENT);
        } catch (IOException _) {
            throw away();
        }
    }

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tokens for a code or a refresh token of the capture app",
            description = "The identity provider's own answer, also when it refuses.")
    @APIResponse(responseCode = "200", description = "The tokens (RFC 6749, section 5.1)")
    @APIResponse(responseCode = "400", description = "Refused (RFC 6749, section 5.2): sign in again")
    @APIResponse(responseCode = "503", description = "The identity provider does not answer")
    public RestResponse<String> tokens(
            @RestForm("grant_type") @NotNull @Pattern(regexp = "authorization_code|refresh_token") String grantType,
            @RestForm @Nullable @Size(max = 4096) String code,
            @RestForm("code_verifier") @Nullable @Size(max = 128) String codeVerifier,
            @RestForm("redirect_uri") @Nullable @Size(max = 2048) String redirectUri,
            @RestForm("refresh_token") @Nullable @Size(max = 8192) String refreshToken)
            throws InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", CLIENT);
        form.put("grant_type", grantType);
        putIfGiven(form, "code", code);
        putIfGiven(form, "code_verifier", codeVerifier);
        putIfGiven(form, "redirect_uri", redirectUri);
        putIfGiven(form, "refresh_token", refreshToken);
        try {
            HttpResponse<String> answer = provider.tokens(form);
            return ResponseBuilder.<String>create(answer.statusCode())
                    .header("Cache-Control", "no-store")
                    .entity(answer.body())
                    .build();
        } catch (IOException _) {
            throw away();
        }
    }

    private static void putIfGiven(Map<String, String> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }

    private static HttpProblem away() {
        return Problem.of(503, "identity-provider-away", "The identity provider does not answer: try again")
                .build();
    }
}
