package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// What the processes use, from `/proc`; a process with children (PostgreSQL) counts with all of them.
final class Costs {
    private static final long MILLIS_PER_TICK = 10;

    private final Map<String, Long> pids;

    /// @param pids by the name under which a process is reported
    Costs(Map<String, Long> pids) {
        this.pids = new TreeMap<>(pids);
    }

    /// Processor time used so far, in milliseconds.
    Map<String, Long> cpuMillis() {
        return each(pid -> ticks(pid) * MILLIS_PER_TICK);
    }

    /// Resident memory in MiB; what processes share is split among them.
    Map<String, Long> residentMiB() {
        Map<String, Long> kib = each(Costs::proportionalKib);
        kib.replaceAll((_, amount) -> amount / 1024);
        return kib;
    }

    private Map<String, Long> each(ToLongFunction<Long> measure) {
        Map<String, Long> measured = new TreeMap<>();
        pids.forEach(
                (name, pid) -> measured.put(name, family(pid).mapToLong(measure).sum()));
        return measured;
    }

    private static Stream<Long> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .map(ProcessHandle::pid);
    }

    /// User and system time of the process and of the children it has buried.
    private static long ticks(long pid) {
        List<String> lines = lines(pid, "stat");
        if (lines.isEmpty()) {
            return 0;
        }
        String stat = lines.getFirst();
        // Field 2 is the command in brackets and may contain spaces; utime, stime, cutime, cstime are fields 14 to 17.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).sum();
    }

    private static long proportionalKib(long pid) {
        return lines(pid, "smaps_rollup").stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static List<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file));
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return List.of();
            }
            throw new UncheckedIOException(e);
        }
    }
}
