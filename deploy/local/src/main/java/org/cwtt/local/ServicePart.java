package org.cwtt.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// One of the five services as its own process.
final class ServicePart {
    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

    private ServicePart() {}

    /// @param root of the checkout that holds the packaged service
    static void start(Platform platform, Service service, Path root) {
        Site site = platform.site();
        Path runner = service.runner(root);
        if (!Files.exists(runner)) {
            throw new StartFailedException(runner + " is missing: build it first (./mvnw -DskipTests package)");
        }
        List<String> command = Jvm.on(site.data(), service.heapMegabytes())
                .with(Build.jvmArgs())
                .jar(runner);
        URI probe = URI.create(site.ports().http(service.listener()) + "/q/health/ready");
        Readiness readiness = new Readiness(() -> Http.answers(probe), START_TIMEOUT);
        site.processes()
                .start(new Launch(service.id(), Layer.SERVICE, command, platform.environment(service), readiness));
    }
}
