package org.cwtt.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The parts behind the tests of one module: fresh data below its `target`, free ports.
public final class TestParts implements AutoCloseable {
    private final Platform platform;
    private final Tokens tokens;
    private final Service service;

    private TestParts(Platform platform, Service service) {
        this.platform = platform;
        this.tokens = new Tokens(platform.oidc(), platform.realm());
        this.service = service;
    }

    /// Starts everything, or only what is not shared.
    public static TestParts start() {
        Path module = Path.of("").toAbsolutePath();
        DataFolder data = DataFolder.open(module.resolve("target/real-parts"));
        Orphans.end(data, Progress.silent());
        data.empty();
        Progress progress = Progress.to(System.err::println);
        Site site = Sites.at(data, Ports.free(), progress, Optional.empty());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> Sites.close(site)));
        Foundation foundation = new Foundation(site, progress);
        Platform platform = SharedParts.running().map(foundation::startBeside).orElseGet(foundation::start);
        return new TestParts(platform, Service.ofModule(module));
    }

    /// The environment of the service whose module is being tested.
    public Map<String, String> environment() {
        return platform.environment(service);
    }

    public Platform platform() {
        return platform;
    }

    public String token(String user) {
        return tokens.user(user);
    }

    public String demoPassword() {
        return tokens.demoPassword();
    }

    public String clientToken(String client) {
        return tokens.client(client);
    }

    public void kill(String part) {
        platform.site().processes().kill(part);
    }

    public void stop(String part) {
        platform.site().processes().stop(part);
    }

    public void startAgain(String part) {
        platform.site().processes().startAgain(part);
    }

    @Override
    public void close() {
        Sites.close(platform.site());
    }
}
