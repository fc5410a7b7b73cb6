package org.cwtt.casework.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.NeedPosition;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.rest.Problems.WrongParameter;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a caseload query, and tells of all wrong ones at once.
final class CaseloadQuery {
    private static final int USUAL_LIMIT = 50;
    private static final int LONGEST_NUMBER = 9;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final List<WrongParameter> errors = new ArrayList<>();

    private CaseloadQuery() {}

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with each wrong parameter
    static CaseFilter read(CaseloadParameters given, LocalDate today) {
        CaseloadQuery query = new CaseloadQuery();
        CaseFilter filter = new CaseFilter(
                query.parse("level", given.level, constant(RiskLevel.class), oneOf(RiskLevel.values())),
                query.parse("domain", given.domain, constant(Domain.class), oneOf(Domain.values())),
                query.parse("round", given.round, CaseloadQuery::code, "a round's id, such as 2026-T1"),
                query.parse("school", given.school, CaseloadQuery::code, "an EMIS number"),
                query.parse("grade", given.grade, CaseloadQuery::code, "a grade, such as R or 2"),
                Boolean.TRUE.equals(query.parse("overdue", given.overdue, CaseloadQuery::yesOrNo, "true or false"))
                        ? today
                        : null,
                query.parse("after", given.after, NeedPosition::parse, "the value of a next link"),
                query.limit(given.limit));
        if (!query.errors.isEmpty()) {
            throw Problems.invalidQuery(query.errors);
        }
        return filter;
    }

    private int limit(@Nullable String given) {
        Integer limit = parse(
                "limit", given, CaseloadQuery::boundedLimit, "a whole number from 1 to " + CaseFilter.LARGEST_LIMIT);
        return limit == null ? USUAL_LIMIT : limit;
    }

    private <T> @Nullable T parse(
            String field, @Nullable String given, Function<String, Optional<T>> meaning, String expected) {
        if (given == null) {
            return null;
        }
        Optional<T> value = meaning.apply(given);
        if (value.isEmpty()) {
            errors.add(new WrongParameter(field, given, expected));
        }
        return value.orElse(null);
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> constant(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }

    private static String oneOf(Enum<?>[] constants) {
        return "one of " + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Optional<String> code(String text) {
        return Optional.of(text).filter(CODE.asMatchPredicate());
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> boundedLimit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.length() <= LONGEST_NUMBER)
                .filter(digits -> digits.chars().allMatch(c -> c >= '0' && c <= '9') && !digits.isEmpty())
                .map(Integer::valueOf)
                .filter(limit -> limit >= 1 && limit <= CaseFilter.LARGEST_LIMIT);
    }
}
