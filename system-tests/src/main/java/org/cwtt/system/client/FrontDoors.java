package org.cwtt.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cwtt.system.Installation;
import org.cwtt.system.cohort.Child;
import org.cwtt.system.cohort.Round;
import org.cwtt.system.cohort.School;
import org.cwtt.system.cohort.Submission;

/// The platform's REST interfaces as one demo user at a time: blocking, to be called from virtual threads.
public final class FrontDoors {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Installation installation;
    private final UnaryOperator<String> tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /// @param tokens an access token that is valid now, by user
    public FrontDoors(Installation installation, UnaryOperator<String> tokens) {
        this.installation = installation;
        this.tokens = tokens;
    }

    /// `PUT /v1/schools/{emis}` as the administrator.
    public Answer put(School school) {
        return send(as("administrator", installation.at("intake", "/v1/schools/" + school.emis()))
                .PUT(BodyPublishers.ofString(Json.write(new SchoolBody(school)))));
    }

    /// `PUT /v1/rounds/{roundId}` as the administrator.
    public Answer put(Round round) {
        String body = Json.write(
                new RoundBody(round.opensOn().toString(), round.closesOn().toString()));
        return send(as("administrator", installation.at("intake", "/v1/rounds/" + round.id()))
                .PUT(BodyPublishers.ofString(body)));
    }

    /// `POST /v1/children`.
    public Answer register(Child child, String user) {
        return post(user, installation.at("intake", "/v1/children"), Json.write(child));
    }

    /// `POST /v1/submissions`.
    public Answer submit(Submission submission, String user) {
        return post(user, installation.at("intake", "/v1/submissions"), Json.write(submission));
    }

    /// `POST /v1/submissions` with a trace context, W3C `traceparent`.
    public Answer submit(Submission submission, String user, String traceparent) {
        return send(as(user, installation.at("intake", "/v1/submissions"))
                .header("traceparent", traceparent)
                .POST(BodyPublishers.ofString(Json.write(submission))));
    }

    /// `GET /v1/cases/{childId}`.
    public Answer caseOf(UUID childId, String user) {
        return get(user, installation.at("case", "/v1/cases/" + childId));
    }

    /// `POST` of a JSON body.
    public Answer post(String user, URI address, String body) {
        return send(as(user, address).POST(BodyPublishers.ofString(body)));
    }

    /// `GET`, JSON wanted.
    public Answer get(String user, URI address) {
        return send(as(user, address).GET());
    }

    /// A request with this user's token and the JSON media types.
    public HttpRequest.Builder as(String user, URI address) {
        return anonymous(address).header("Authorization", "Bearer " + tokens.apply(user));
    }

    /// A request without a token.
    public HttpRequest.Builder anonymous(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    /// Sends, and waits for the answer.
    ///
    /// @throws UncheckedIOException when there is none
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    /// The installation these doors belong to.
    public Installation installation() {
        return installation;
    }

    private record SchoolBody(String name, String province, String district, Map<String, Integer> enrolments) {
        SchoolBody(School school) {
            this(school.name(), school.province(), school.district(), school.enrolments());
        }
    }

    private record RoundBody(String opensOn, String closesOn) {}
}
