package org.cwtt.referral.domain;

import java.util.List;
import java.util.UUID;

/// Whose eyes a statutory report is for: nobody else has any.
public sealed interface ReportViewer {

    /// Name under which reads are audited.
    String login();

    /// Sees the reports of the schools in these areas.
    ///
    /// @param areas the places the officer works in: `ZA`, `ZA-GP`, a district, a circuit or a school
    record ProtectionOfficer(String login, List<String> areas) implements ReportViewer {
        public ProtectionOfficer {
            areas = List.copyOf(areas);
        }
    }

    /// Sees what they must report themselves, wherever they work by now.
    ///
    /// @param subject opaque, of the identity provider
    record Reporter(String login, UUID subject) implements ReportViewer {}
}
