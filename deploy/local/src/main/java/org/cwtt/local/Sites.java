package org.cwtt.local;

import java.util.Optional;
import org.cwtt.local.backup.BackupFolder;

/// Opens the place where a stack lives, after whatever happened to the one before, and leaves it in order.
final class Sites {
    private Sites() {}

    static Site open(StackOptions options) {
        DataFolder data = DataFolder.open(options.data());
        Orphans.end(data, options.progress());
        if (options.fresh()) {
            data.empty();
        }
        try {
            return at(data, ports(options), options.progress(), options.backup());
        } catch (StartFailedException e) {
            data.close();
            throw e;
        }
    }

    static Site at(DataFolder data, Ports ports, Progress progress, Optional<BackupFolder> backup) {
        return new Site(
                data, ports, Secrets.of(data.secretsFile()), new Processes(data, progress), backup, Optional.empty());
    }

    static void close(Site site) {
        site.processes().close();
        site.data().close();
    }

    private static Ports ports(StackOptions options) {
        if (options.portBase().isPresent()) {
            int base = options.portBase().getAsInt();
            if (!Ports.isPossible(base)) {
                throw new StartFailedException("--port-base %d: must be between %d and %d"
                        .formatted(base, Ports.LEAST_BASE, Ports.GREATEST_BASE));
            }
            Ports ports = Ports.from(base);
            Optional<Integer> taken = ports.taken();
            if (taken.isPresent()) {
                throw new StartFailedException("port " + taken.get() + " is taken: choose another --port-base");
            }
            return ports;
        }
        Ports ports = Ports.firstFreeFrom(Ports.DEFAULT_BASE);
        if (ports.of(Listener.INTAKE) != Ports.DEFAULT_BASE) {
            options.progress().say("the usual ports are taken: starting at " + ports.of(Listener.INTAKE));
        }
        return ports;
    }
}
