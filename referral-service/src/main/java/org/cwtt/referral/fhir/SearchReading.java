package org.cwtt.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.param.DateRangeParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cwtt.referral.SearchReferrals.Criteria;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReferralState;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of one search. Each is understood, or the search is refused: a filter that is passed over would
/// find what was not asked for.
final class SearchReading {
    static final String AFTER = "_after";

    private static final int USUAL_COUNT = 50;
    private static final int MOST = 200;
    private static final int LONGEST_VALUE = 200;

    private final Search.Kind kind;
    private final Department department;
    private final Set<ReferralState> states = new HashSet<>(TaskTable.visibleStates());
    private DateRangeParam changed = new DateRangeParam();
    private @Nullable UUID referralId;
    private @Nullable String child;
    private @Nullable UUID after;
    private int count = USUAL_COUNT;
    private boolean nothing;

    private SearchReading(Search.Kind kind, Department department) {
        this.kind = kind;
        this.department = department;
    }

    /// @throws InvalidRequestException when a parameter is unknown, or says what cannot be meant
    static Search of(Search.Kind kind, Department department, MultivaluedMap<String, String> sent, FhirContext fhir) {
        SearchReading reading = new SearchReading(kind, department);
        sent.forEach((name, values) -> reading.read(name, values, fhir));
        return reading.result();
    }

    private void read(String name, List<String> values, FhirContext fhir) {
        if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            throw new InvalidRequestException(name, "no more than " + LONGEST_VALUE + " characters");
        }
        Function<String, Set<ReferralState>> statesOf = kind.states().get(name);
        if (statesOf != null) {
            values.forEach(value -> readStates(value, statesOf));
        } else if (name.equals(kind.department()) || name.equals(kind.department() + ":identifier")) {
            nothing |= !Codes.isDepartment(one(name, values), department);
        } else {
            readCommon(name, values, fhir);
        }
    }

    private void readCommon(String name, List<String> values, FhirContext fhir) {
        switch (name) {
            case "patient", "patient:identifier", "subject", "subject:identifier" -> readChild(one(name, values));
            case "_id" -> readId(one(name, values));
            case "_lastUpdated" -> readChanged(name, values, fhir);
            case "_count" -> readCount(one(name, values));
            case AFTER -> after = id(name, one(name, values));
            case "_format" -> readFormat(one(name, values));
            default -> throw new InvalidRequestException(name, "one of the CapabilityStatement's search parameters");
        }
    }

    /// Several codes with commas: any of them.
    private void readStates(String value, Function<String, Set<ReferralState>> statesOf) {
        Set<ReferralState> any = new HashSet<>();
        for (String token : value.split(",", -1)) {
            any.addAll(statesOf.apply(token.substring(token.lastIndexOf('|') + 1)));
        }
        states.retainAll(any);
    }

    private void readChild(String value) {
        String system = Codes.childSystem(department) + "|";
        String id = value.startsWith(system) ? value.substring(system.length()) : value.replaceFirst("^Patient/", "");
        nothing |= id.contains("|") || (child != null && !child.equals(id));
        child = id;
    }

    private void readId(String value) {
        try {
            referralId = UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            nothing = true;
        }
    }

    private void readChanged(String name, List<String> values, FhirContext fhir) {
        try {
            List<QualifiedParamList> parsed = values.stream()
                    .map(value -> QualifiedParamList.splitQueryStringByCommasIgnoreEscape(null, value))
                    .toList();
            changed = new DateRangeParam();
            changed.setValuesAsQueryTokens(fhir, name, parsed);
        } catch (DataFormatException | ca.uhn.fhir.rest.server.exceptions.InvalidRequestException _) {
            throw new InvalidRequestException(name, "a date or time, or a range of two, with eq, gt, ge, lt or le");
        }
    }

    private void readCount(String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new InvalidRequestException("_count", "a number from 1, of which " + MOST + " are given at most");
        }
        count = Math.min(MOST, Integer.parseInt(value));
    }

    private static void readFormat(String value) {
        if (!Set.of("json", "application/json", FhirJson.JSON).contains(value)) {
            throw new InvalidRequestException("_format", "json");
        }
    }

    private Search result() {
        if (nothing || states.isEmpty()) {
            return new Search(null, after, count);
        }
        Criteria criteria = new Criteria(
                referralId,
                child,
                states,
                instant(changed.getLowerBoundAsInstant()),
                instant(changed.getUpperBoundAsInstant()));
        return new Search(criteria, after, count);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw new InvalidRequestException(name, "the id that ended the page before");
        }
    }

    private static String one(String name, List<String> values) {
        if (values.size() != 1 || values.getFirst().contains(",")) {
            throw new InvalidRequestException(name, "one value");
        }
        return values.getFirst();
    }
}
