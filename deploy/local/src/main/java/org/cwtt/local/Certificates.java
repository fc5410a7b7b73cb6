package org.cwtt.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.cwtt.schemas.Topic.Party;

/// Who is who for the broker: an authority of this data folder's own, and a certificate that it has signed for the
/// broker and for each party of the catalogue. All are made anew at each start, so that none expires in a folder that
/// is kept.
public final class Certificates {
    static final String TYPE = "PKCS12";
    static final String BROKER = "broker";

    private static final String AUTHORITY = "authority";
    private static final String TRUSTED = "trusted";
    private static final String PASSWORD = "CWTT_KEY_STORE_PASSWORD";
    private static final int DAYS = 365;

    /// Clocks differ a little.
    private static final String AN_HOUR_AGO = "-1H";

    private final DataFolder data;
    private final Secrets secrets;

    Certificates(DataFolder data, Secrets secrets) {
        this.data = data;
        this.secrets = secrets;
    }

    /// Makes all of them, which takes some seconds.
    void make() {
        try {
            if (Files.exists(folder())) {
                DataFolder.deleteTree(folder());
            }
            Files.createDirectory(
                    folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new StartFailedException("the certificates cannot be kept: " + e.getMessage(), e);
        }
        keytool(List.of("-alias", AUTHORITY, "-dname", "CN=cwtt", "-validity", Integer.toString(DAYS), "-ext", "bc:c"));
        trustTheAuthority();
        sign(BROKER, AN_HOUR_AGO, DAYS, List.of("-ext", "san=ip:" + Ports.HOST));
        for (Party party : Party.values()) {
            issue(party.id(), AN_HOUR_AGO, DAYS);
        }
    }

    /// Signs a certificate.
    ///
    /// @param name the common name, by which the broker knows its owner
    /// @param from when it begins to hold, in keytool's words, such as `-1H` or `-2d`
    public void issue(String name, String from, int days) {
        sign(name, from, days, List.of());
    }

    /// What a Kafka client must be told to be known by this name.
    public Map<String, String> client(String name) {
        return Map.of(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL",
                SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, TYPE,
                SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, keyStore(name).toString(),
                SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG, password(name),
                SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, TYPE,
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, keyStore(TRUSTED).toString(),
                SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG, password(TRUSTED));
    }

    private void sign(String name, String from, int days, List<String> more) {
        List<String> what = new ArrayList<>(List.of(
                "-alias", name,
                "-dname", "CN=" + name,
                "-signer", AUTHORITY,
                "-startdate", from,
                "-validity", Integer.toString(days)));
        what.addAll(more);
        keytool(what);
        try {
            KeyStore own = KeyStore.getInstance(TYPE);
            own.load(null, null);
            own.setEntry(name, all().getEntry(name, protection(AUTHORITY)), protection(name));
            write(own, name);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailedException("the certificate of " + name + " cannot be kept: " + e.getMessage(), e);
        }
    }

    private void trustTheAuthority() {
        try {
            KeyStore trusted = KeyStore.getInstance(TYPE);
            trusted.load(null, null);
            trusted.setCertificateEntry(AUTHORITY, all().getCertificate(AUTHORITY));
            write(trusted, TRUSTED);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailedException("the authority cannot be kept: " + e.getMessage(), e);
        }
    }

    private KeyStore all() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        try (InputStream in = Files.newInputStream(keyStore(AUTHORITY))) {
            store.load(in, password(AUTHORITY).toCharArray());
        }
        return store;
    }

    private void write(KeyStore store, String name) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(keyStore(name))) {
            store.store(out, password(name).toCharArray());
        }
    }

    private void keytool(List<String> what) {
        List<String> command = new ArrayList<>(List.of(
                Jvm.home().resolve("bin/keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                TYPE,
                "-keystore",
                keyStore(AUTHORITY).toString(),
                "-storepass:env",
                PASSWORD));
        command.addAll(what);
        OneShot.run(command, Map.of(PASSWORD, password(AUTHORITY)), data.freshLog("keytool"));
    }

    private PasswordProtection protection(String name) {
        return new PasswordProtection(password(name).toCharArray());
    }

    /// Each file has its own: who is given one opens no other, and signs nothing.
    private String password(String name) {
        return secrets.keyStorePassword(name);
    }

    private Path keyStore(String name) {
        return folder().resolve(name + ".p12");
    }

    private Path folder() {
        return data.path("kafka-certificates");
    }
}
