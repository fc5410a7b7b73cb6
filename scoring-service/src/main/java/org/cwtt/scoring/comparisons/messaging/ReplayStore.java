package org.cwtt.scoring.comparisons.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/// The submissions of one partition on disk, in the order of child, round, submission and version, and how far the
/// partition has been read: both are written together, so that a restart goes on where it stopped.
///
/// It holds each submission as it stood on the topic. Nothing is read while it is filled, and what stands in it does
/// not depend on how often a record was read.
final class ReplayStore implements AutoCloseable {
    private static final long CACHE_BYTES = 8L << 20;
    private static final long WRITE_BUFFER_BYTES = 16L << 20;

    /// Sorts before every child.
    private static final byte[] MARK = {};

    static {
        RocksDB.loadLibrary();
    }

    private final LRUCache cache = new LRUCache(CACHE_BYTES);
    private final Options options;
    /// No log of its own: what a crash loses of the newest records is lost together with the mark, and read again.
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);

    private final RocksDB database;

    /// How far the partition has been read, towards the end that it had when it was begun.
    record Mark(long begin, long position, long end, long unreadable) {
        private static final int BYTES = 4 * Long.BYTES;

        byte[] bytes() {
            return ByteBuffer.allocate(BYTES)
                    .putLong(begin)
                    .putLong(position)
                    .putLong(end)
                    .putLong(unreadable)
                    .array();
        }

        static Mark of(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new Mark(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
        }
    }

    /// @throws UncheckedIOException when the disk is full or broken
    ReplayStore(Path folder) {
        BlockBasedTableConfig table = new BlockBasedTableConfig();
        table.setBlockCache(cache);
        options = new Options()
                .setCreateIfMissing(true)
                .setTableFormatConfig(table)
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        try {
            Files.createDirectories(folder);
            database = RocksDB.open(options, folder.toString());
        } catch (RocksDBException | IOException e) {
            throw broken(e);
        }
    }

    Optional<Mark> mark() {
        try {
            return Optional.ofNullable(database.get(MARK)).map(Mark::of);
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    static void put(WriteBatch batch, Key key, byte[] submission) {
        try {
            batch.put(key.bytes(), submission);
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    void write(WriteBatch batch, Mark mark) {
        try {
            batch.put(MARK, mark.bytes());
            database.write(unlogged, batch);
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    /// Standing on the first submission. To be closed.
    RocksIterator submissions() {
        RocksIterator all = database.newIterator();
        all.seek(new byte[] {0});
        return all;
    }

    /// What looks like the end is one only if nothing went wrong.
    static void requireRead(RocksIterator entries) {
        try {
            entries.status();
        } catch (RocksDBException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        // Writes out what is in memory, since there is no log.
        database.close();
        unlogged.close();
        options.close();
        cache.close();
    }

    private static UncheckedIOException broken(Exception cause) {
        return new UncheckedIOException(
                new IOException("The replay cannot be kept on disk: " + cause.getMessage(), cause));
    }

    /// Names one version of a submission.
    record Key(UUID childId, String roundId, UUID submissionId, int version) {
        byte[] bytes() {
            byte[] round = roundId.getBytes(StandardCharsets.UTF_8);
            ByteBuffer key = ByteBuffer.allocate(4 * Long.BYTES + round.length + 1 + Integer.BYTES);
            put(key, childId);
            key.put(round).put((byte) 0);
            put(key, submissionId);
            return key.putInt(version).array();
        }

        /// The first bytes that all submissions of one assessment share.
        static byte[] assessmentOf(byte[] key) {
            byte[] prefix = new byte[key.length - 2 * Long.BYTES - Integer.BYTES];
            System.arraycopy(key, 0, prefix, 0, prefix.length);
            return prefix;
        }

        private static void put(ByteBuffer key, UUID id) {
            key.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
    }
}
