package org.cwtt.referral.domain;

/// A municipal district.
///
/// @param code demarcation code, such as JHB or DC47
public record District(String province, String code) {
    /// Where schools lie of which nobody has told.
    public static final District UNKNOWN = new District("UNKNOWN", "UNKNOWN");
}
