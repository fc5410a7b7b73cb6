package org.cwtt.referral.disclosure;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cwtt.referral.domain.Department;

/// Each department's own identifier of a child: HMAC-SHA256 of the child id under the department's key, its first
/// 128 bits as hexadecimal. Two departments cannot tell from it that they know the same child.
@Singleton
@Startup(1)
public class PairwiseIds {
    private static final String HMAC = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int LEAST_KEY_BYTES = 32;

    private final Map<Department, SecretKeySpec> keys = new EnumMap<>(Department.class);

    /// @throws ConfigurationException when a key is not base64, or short
    PairwiseIds(PairwiseKeys configured) {
        keys.put(Department.HEALTH, key("health", configured.health()));
        keys.put(Department.EDUCATION, key("education", configured.education()));
        keys.put(Department.SOCIAL_DEVELOPMENT, key("social-development", configured.socialDevelopment()));
    }

    /// What this department knows the child by.
    public String of(UUID childId, Department department) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(keys.get(department));
            ByteBuffer id = ByteBuffer.allocate(16)
                    .putLong(childId.getMostSignificantBits())
                    .putLong(childId.getLeastSignificantBits());
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(id.array()), ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    private static SecretKeySpec key(String department, String base64) {
        byte[] bytes = decode(department, base64);
        if (bytes.length < LEAST_KEY_BYTES) {
            throw new ConfigurationException("the pairwise key of %s has %d bytes, fewer than %d"
                    .formatted(department, bytes.length, LEAST_KEY_BYTES));
        }
        return new SecretKeySpec(bytes, HMAC);
    }

    private static byte[] decode(String department, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new ConfigurationException("the pairwise key of %s is not base64".formatted(department));
        }
    }
}
