# Keycloak with its choices fixed, so that it starts on a file system that cannot be written; build context: deploy/keycloak.
FROM quay.io/keycloak/keycloak:26.7.3
COPY quarkus.properties /opt/keycloak/conf/
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true
# Imported into an empty database; the demo users are not in here.
COPY cwtt-realm.json /opt/keycloak/data/import/
USER 1000:0
CMD ["start", "--optimized", "--import-realm"]
