# What makes databases, topics and schemas, backs up, and puts back; build context: deploy/local/target.
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY libs/ libs/
COPY classes/ classes/
USER 10001:10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=25", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-cp", "/app/classes:/app/libs/*", "org.cwtt.local.Launcher"]
