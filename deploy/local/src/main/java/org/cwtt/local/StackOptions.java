package org.cwtt.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.cwtt.local.backup.BackupFolder;

/// How to start a stack.
///
/// @param data the folder that keeps everything between runs
/// @param portBase the first of the consecutive ports; if empty, the default or the next base that is free
/// @param fresh true to throw away what the folder holds
/// @param backup where PostgreSQL archives its log; if empty, it does not
public record StackOptions(
        Path data, OptionalInt portBase, boolean fresh, Progress progress, Optional<BackupFolder> backup) {

    public StackOptions(Path data, OptionalInt portBase, boolean fresh, Progress progress) {
        this(data, portBase, fresh, progress, Optional.empty());
    }
}
