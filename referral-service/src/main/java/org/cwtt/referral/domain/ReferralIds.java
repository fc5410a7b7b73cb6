package org.cwtt.referral.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// Ids of referrals that events open. Whoever hears the same events again, as after a restore, opens the same
/// referrals: a department that was told of one is not told of another.
final class ReferralIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 1L << 63;

    private ReferralIds() {}

    /// The id of the next referral of a child to a department: a UUID of version 7, so that newer ones come later in
    /// lists, whose other bits follow from the child, the department and the referrals before it.
    ///
    /// @param announcedAt when the event was announced that opens it
    static UUID next(UUID childId, Standing before, Instant announcedAt) {
        MessageDigest digest = sha256();
        digest.update((childId + "|" + before.department()).getBytes(UTF_8));
        before.referrals().stream().map(Referral::id).sorted().forEach(id -> digest.update(("|" + id).getBytes(UTF_8)));
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        // Those that one profile opens come in the order of departments, whoever's child it is.
        long order = (long) before.department().ordinal() << 8 | hash.get() & 0xFFL;
        long most = announcedAt.toEpochMilli() << 16 | VERSION_7 | order;
        long least = hash.getLong() >>> 2 | VARIANT;
        return new UUID(most, least);
    }

    /// When the referral of this id was called for: ids of version 7 begin with it.
    static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
