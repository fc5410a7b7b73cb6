# One of the five services; build context: <service>-service/target/quarkus-app.
FROM eclipse-temurin:25-jre

# Scoring keeps its state here; a volume mounted here takes over the owner.
RUN install -d -o 10001 -g 10001 /var/lib/cwtt
WORKDIR /app

# From what changes least to what changes most, so that a release moves little.
COPY lib/ lib/
COPY *.jar ./
COPY quarkus/ quarkus/
COPY app/ app/

# What a start loads and links, kept once and for all (a start works without it, and takes longer). The start that is
# recorded does without identity provider and database for as long as it can; it ends where a service asks its database,
# or (scoring, which has none) after a minute, by when nearly all classes are known. Addresses and keys are nobody's.
RUN CWTT_DATABASE_URL=jdbc:postgresql://none/none CWTT_DATABASE_USER=none CWTT_DATABASE_PASSWORD=none \
    CWTT_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 CWTT_REGISTRY_URL=http://none CWTT_STATE_DIR=/tmp/none \
    CWTT_OIDC_URL=http://none CWTT_OIDC_CLIENT_SECRET=none.none.none.none.none.none.none \
    CWTT_INTAKE_URL=http://none CWTT_SCORING_URL=http://none \
    CWTT_CASE_URL=http://none CWTT_REFERRAL_URL=http://none CWTT_REPORTING_URL=http://none \
    CWTT_PAIRWISE_KEY_HEALTH=MTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE= \
    CWTT_PAIRWISE_KEY_EDUCATION=MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjI= \
    CWTT_PAIRWISE_KEY_SOCIAL_DEVELOPMENT=MzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzMzM= \
    QUARKUS_OIDC_TENANT_ENABLED=false QUARKUS_OIDC_PAGES_TENANT_ENABLED=false \
    QUARKUS_OIDC_CLIENT_CLIENT_ENABLED=false QUARKUS_FLYWAY_MIGRATE_AT_START=false \
    QUARKUS_HIBERNATE_ORM_DATABASE_START_OFFLINE=true \
    timeout --foreground --signal=TERM 60 java -XX:AOTCacheOutput=app.aot -XX:+UseSerialGC \
    --add-opens=java.base/java.lang=ALL-UNNAMED \
    --enable-native-access=ALL-UNNAMED -jar quarkus-run.jar >/dev/null 2>&1; \
    test -s app.aot

USER 10001:10001
EXPOSE 8080
ENV CWTT_LOG_JSON=true
# JBoss Threads asks for the opened package on JDK 24 and later; half of the container's memory is for what is no heap.
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50", \
    "-XX:+ExitOnOutOfMemoryError", "--add-opens=java.base/java.lang=ALL-UNNAMED", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/app/quarkus-run.jar"]
