package org.cwtt.local;

import java.util.Optional;
import org.cwtt.local.backup.BackupFolder;

/// Where one stack lives: what every part needs to start.
///
/// @param backup where PostgreSQL archives its log; if empty, it does not
public record Site(DataFolder data, Ports ports, Secrets secrets, Processes processes, Optional<BackupFolder> backup) {}
