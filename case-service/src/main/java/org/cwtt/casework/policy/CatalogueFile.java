package org.cwtt.casework.policy;

import static org.cwtt.casework.policy.DataFile.needed;
import static org.cwtt.casework.policy.DataFile.oneOf;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.InterventionCatalogue.Entry;
import org.cwtt.casework.domain.InvalidPolicyException;
import org.jspecify.annotations.Nullable;

/// Reads the catalogue of interventions from YAML.
public final class CatalogueFile {
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";

    record Catalogue(
            @Nullable String id,
            @Nullable String version,
            @Nullable Map<String, Row> interventions) {}

    record Row(
            @Nullable String name,
            @Nullable List<String> domains,
            @Nullable Map<String, String> goals) {}

    private CatalogueFile() {}

    /// @param name a file on disk, or one that ships with the service
    /// @throws InvalidPolicyException when it is missing or must not be used
    public static InterventionCatalogue load(String name) {
        Catalogue catalogue = DataFile.read(name, Catalogue.class);
        try {
            Map<String, Entry> entries = new TreeMap<>();
            needed("interventions", catalogue.interventions)
                    .forEach((code, row) -> entries.put(coded("interventions", code), entry(code, row)));
            return new InterventionCatalogue(needed("id", catalogue.id), needed("version", catalogue.version), entries);
        } catch (InvalidPolicyException e) {
            throw new InvalidPolicyException(name + ": " + e.getMessage());
        }
    }

    private static Entry entry(String code, Row row) {
        String place = "interventions." + code;
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        needed(place + ".domains", row.domains)
                .forEach(domain -> domains.add(oneOf(Domain.class, place + ".domains", domain)));
        Map<String, String> goals = needed(place + ".goals", row.goals);
        goals.keySet().forEach(goal -> coded(place + ".goals", goal));
        return new Entry(needed(place + ".name", row.name), domains, goals);
    }

    private static String coded(String place, String code) {
        if (!code.matches(CODE)) {
            throw new InvalidPolicyException(
                    place + ": '" + code + "' was given, expected a code of small letters, digits and hyphens");
        }
        return code;
    }
}
