package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cwtt.local.Service;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;
import org.cwtt.system.oracle.Databases;

/// What the platform keeps on disk: its databases, without the write-ahead log, and its topics.
final class Disk {
    private final Databases databases;
    private final Path topics;

    Disk(Stack stack) {
        databases = new Databases(Installation.of(stack));
        topics = stack.platform().site().data().path("kafka");
    }

    /// Bytes by part.
    Map<String, Long> bytes() {
        Map<String, Long> bytes = new TreeMap<>();
        for (String database : Service.databases()) {
            bytes.put(
                    "postgresql " + database,
                    databases.number(database, "SELECT pg_database_size(current_database())"));
        }
        bytes.put("kafka topics", topicBytes());
        return bytes;
    }

    /// By how much each part has grown, in bytes a submission.
    static Map<String, Long> growth(Map<String, Long> before, Map<String, Long> after, int submissions) {
        Map<String, Long> growth = new TreeMap<>();
        after.forEach(
                (part, bytes) -> growth.put(part, (bytes - before.getOrDefault(part, 0L)) / Math.max(1, submissions)));
        return growth;
    }

    /// Segments only: the indexes beside them are allocated ahead.
    private long topicBytes() {
        try (Stream<Path> files = Files.find(topics, 3, Disk::isSegment)) {
            return files.filter(file -> !file.toString().contains(ScratchTopic.NAME))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSegment(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile() && file.toString().endsWith(".log");
    }
}
