package org.cwtt.referral.disclosure;

import io.smallrye.config.ConfigMapping;

/// The secret under which each department's child ids are made: base64, at least 32 bytes.
@ConfigMapping(prefix = "cwtt.referral.pairwise-key")
interface PairwiseKeys {
    String health();

    String education();

    String socialDevelopment();
}
