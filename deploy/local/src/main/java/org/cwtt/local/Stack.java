package org.cwtt.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// The whole platform on this machine: parts, topics, schemas and the five services.
public final class Stack implements AutoCloseable {
    private final Platform platform;
    private final Tokens tokens;
    private final Thread endOfProgram;

    private Stack(Platform platform, Thread endOfProgram) {
        this.platform = platform;
        this.tokens = new Tokens(platform.oidc(), platform.realm());
        this.endOfProgram = endOfProgram;
    }

    /// Starts everything and waits until it is ready; the end of this program stops it.
    ///
    /// @throws StartFailedException if anything does not start; what was started is stopped
    public static Stack start(StackOptions options) {
        Site site = Sites.open(options).secured();
        Thread stop = Thread.ofPlatform().unstarted(() -> stop(site, options.progress()));
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            site.data().refuseHalfRestored();
            Platform platform = new Foundation(site, options.progress()).start();
            Runnable[] services = Arrays.stream(Service.values())
                    .<Runnable>map(service -> () -> startService(platform, service, options.progress()))
                    .toArray(Runnable[]::new);
            Foundation.atOnce(services);
            SharedParts.write(site.data().path(SharedParts.FILE), platform);
            return new Stack(platform, stop);
        } catch (StartFailedException e) {
            Sites.close(site);
            throw e;
        }
    }

    public URI url(Service service) {
        return platform.site().ports().http(service.listener());
    }

    public Ports ports() {
        return platform.site().ports();
    }

    public Secrets secrets() {
        return platform.site().secrets();
    }

    /// Where the broker, the registry, the identity provider and the databases are.
    public Platform platform() {
        return platform;
    }

    /// Process ids by the name of the part. PostgreSQL's is that of its first process, the parent of all others.
    public Map<String, Long> pids() {
        return platform.site().processes().pids();
    }

    /// An access token of a demo user such as `capturer-za`.
    public String token(String user) {
        return tokens.user(user);
    }

    /// An access token of a client such as `department-health`.
    public String clientToken(String client) {
        return tokens.client(client);
    }

    /// Ends a part as `kill -9` does; [#startAgain(String)] brings it back.
    public void kill(String part) {
        platform.site().processes().kill(part);
    }

    /// Stops a part cleanly; [#startAgain(String)] brings it back.
    public void stop(String part) {
        platform.site().processes().stop(part);
    }

    /// Starts a stopped part as it was, and waits until it is ready.
    public void startAgain(String part) {
        platform.site().processes().startAgain(part);
    }

    /// Starts a stopped part again with these variables besides its own, from now on.
    public void startAgain(String part, Map<String, String> environment) {
        platform.site().processes().startAgain(part, environment);
    }

    /// Starts a stopped service as another checkout has packaged it, on the data that are there.
    public void startAgain(Service service, Path root) {
        ServicePart.start(platform, service, root);
    }

    @Override
    public void close() {
        Sites.close(platform.site());
        Runtime.getRuntime().removeShutdownHook(endOfProgram);
    }

    private static void stop(Site site, Progress progress) {
        progress.say("stopping");
        Sites.close(site);
        progress.say("stopped");
    }

    private static void startService(Platform platform, Service service, Progress progress) {
        progress.say(service.id() + "-service is starting");
        ServicePart.start(platform, service, Build.services());
        progress.say(service.id() + "-service is ready");
    }
}
