package org.cwtt.intake.classlist.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cwtt.intake.classlist.domain.LearnerIds;

/// Ids by HMAC, under a key that this installation's database has made for itself. Whoever was taken in before
/// keeps the unkeyed id that stands in every record by now.
@ApplicationScoped
public class KeyedLearnerIds implements LearnerIds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY = "SELECT key FROM class_list_key";
    private static final String IN_USE = """
            SELECT EXISTS (SELECT FROM children WHERE id = :id)
                OR EXISTS (SELECT FROM erasures WHERE child_id = :id)""";

    private final EntityManager database;

    KeyedLearnerIds(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public UUID of(String learner) {
        byte[] name = learner.getBytes(UTF_8);
        UUID before = UUID.nameUUIDFromBytes(name);
        return isInUse(before) ? before : keyed(name);
    }

    private boolean isInUse(UUID id) {
        return (boolean)
                database.createNativeQuery(IN_USE).setParameter("id", id).getSingleResult();
    }

    private UUID keyed(byte[] name) {
        byte[] key = (byte[]) database.createNativeQuery(KEY, byte[].class).getSingleResult();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(name));
            return asVersion8(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /// RFC 9562: 122 bits of a maker's own.
    private static UUID asVersion8(long most, long least) {
        return new UUID((most & ~0xF000L) | 0x8000L, (least & ~(3L << 62)) | (1L << 63));
    }
}
