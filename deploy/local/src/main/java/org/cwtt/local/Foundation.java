package org.cwtt.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.cwtt.local.rights.Rights;

/// Starts what the services stand on.
final class Foundation {
    private final Site site;
    private final Progress progress;

    Foundation(Site site, Progress progress) {
        this.site = site;
        this.progress = progress;
    }

    /// Everything: databases, broker, identity provider, registry, topics, schemas.
    Platform start() {
        PostgresPart postgres = startDatabases();
        atOnce(this::startKafka, () -> startIdentityProvider(postgres), () -> startRegistry(postgres));
        return ownPlatform();
    }

    /// Identity provider and registry alone, for others to share.
    Platform startShareable() {
        PostgresPart postgres = startDatabases();
        atOnce(() -> startIdentityProvider(postgres), () -> startRegistry(postgres));
        return ownPlatform();
    }

    /// Databases and broker, beside the identity provider and the registry that someone else has started.
    Platform startBeside(SharedParts shared) {
        atOnce(this::startDatabases, this::startKafka, () -> Subjects.register(shared.registry()));
        return new Platform(site, shared.registry(), shared.oidc(), shared.realm());
    }

    private Platform ownPlatform() {
        return new Platform(site, RegistryPart.url(site.ports()), KeycloakPart.url(site.ports()), site.secrets());
    }

    private PostgresPart startDatabases() {
        progress.say("PostgreSQL is starting");
        PostgresPart postgres = PostgresPart.start(site);
        try (Connection superuser = postgres.connectAsSuperuser("postgres")) {
            new Databases(superuser, site.secrets()::databasePassword).create();
        } catch (SQLException e) {
            throw new StartFailedException("PostgreSQL does not let us in: " + e.getMessage(), e);
        }
        progress.say("PostgreSQL is ready");
        return postgres;
    }

    private void startKafka() {
        progress.say("Kafka is starting");
        site.certificates().ifPresent(Certificates::make);
        KafkaPart kafka = KafkaPart.start(site);
        try (Admin admin = kafka.admin()) {
            Topics.create(admin);
            if (site.certificates().isPresent()) {
                Rights.grant(admin);
            }
        }
        progress.say("Kafka is ready, with its topics");
    }

    private void startIdentityProvider(PostgresPart postgres) {
        progress.say("Keycloak is starting (the first time it is also built: half a minute more)");
        KeycloakPart.start(site, postgres);
        progress.say("Keycloak is ready");
    }

    private void startRegistry(PostgresPart postgres) {
        progress.say("the schema registry is starting");
        RegistryPart.start(site, postgres);
        Subjects.register(RegistryPart.url(site.ports()));
        progress.say("the schema registry is ready, with its schemas");
    }

    /// Runs all, waits for all, and fails with the first failure.
    static void atOnce(Runnable... steps) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] running = new CompletableFuture<?>[steps.length];
            for (int i = 0; i < steps.length; i++) {
                running[i] = CompletableFuture.runAsync(steps[i], threads);
            }
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
