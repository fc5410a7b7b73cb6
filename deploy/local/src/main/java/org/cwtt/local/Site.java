package org.cwtt.local;

import java.util.Optional;
import org.cwtt.local.backup.BackupFolder;

/// Where one stack lives: what every part needs to start.
///
/// @param backup where PostgreSQL archives its log; if empty, it does not
/// @param certificates by which the broker knows the services; if empty, it asks nobody who he is
public record Site(
        DataFolder data,
        Ports ports,
        Secrets secrets,
        Processes processes,
        Optional<BackupFolder> backup,
        Optional<Certificates> certificates) {
    /// The same, with a broker that lets everybody do only what is his.
    Site secured() {
        return new Site(data, ports, secrets, processes, backup, Optional.of(new Certificates(data, secrets)));
    }
}
