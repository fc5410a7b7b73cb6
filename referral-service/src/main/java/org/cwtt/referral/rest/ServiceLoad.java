package org.cwtt.referral.rest;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.rest.ServiceRows.Problem;
import org.cwtt.referral.rest.ServiceRows.Row;
import org.jspecify.annotations.Nullable;

/// Makes services of rows, or says of every wrong value in every row what was expected.
@Singleton
class ServiceLoad {
    private static final String ID = "a code of up to 40 upper-case letters, digits, dots, dashes and underscores";

    private final Validator validator;

    ServiceLoad(Validator validator) {
        this.validator = validator;
    }

    /// The services by the number of their row; only when no row has a problem.
    record Loaded(Map<Integer, Service> services, List<Problem> problems) {}

    Loaded load(List<Row> rows) {
        Map<Integer, Service> services = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows) {
            List<Problem> here = new ArrayList<>(row.problems());
            String id = id(row, seen, here);
            ServiceRequest request = request(row, here);
            if (here.isEmpty()) {
                services.put(row.number(), request.toService(id));
            }
            problems.addAll(here);
        }
        return new Loaded(services, problems);
    }

    private static String id(Row row, Map<String, Integer> seen, List<Problem> problems) {
        String id = row.values().get("id");
        if (id == null || !id.matches(Service.ID)) {
            problems.add(new Problem(row.number(), "id", id, ID));
            return "";
        }
        Integer first = seen.putIfAbsent(id, row.number());
        if (first != null) {
            problems.add(new Problem(row.number(), "id", id, "an id that does not stand in row " + first + " already"));
        }
        return id;
    }

    /// Until it is validated, a request may lack anything.
    @SuppressWarnings("NullAway")
    private ServiceRequest request(Row row, List<Problem> problems) {
        Cells cells = new Cells(row, problems);
        ServiceRequest request = new ServiceRequest(
                cells.read("department", Department::valueOf, "HEALTH, EDUCATION or SOCIAL_DEVELOPMENT"),
                cells.text("name"),
                cells.text("province"),
                cells.text("district"),
                cells.text("catchment"),
                cells.read("latitude", Double::valueOf, "degrees from -90 to 90, with a decimal point"),
                cells.read("longitude", Double::valueOf, "degrees from -180 to 180, with a decimal point"),
                cells.read("capacity", Integer::valueOf, "a whole number from 0 to 100000"),
                cells.read("open", ServiceLoad::truth, "true or false"));
        for (ConstraintViolation<ServiceRequest> violation : validator.validate(request)) {
            cells.add(field(violation), violation.getMessage());
        }
        return request;
    }

    private static String field(ConstraintViolation<ServiceRequest> violation) {
        String path = violation.getPropertyPath().toString();
        return path.equals("locatedOrNot") ? "latitude" : path;
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /// The values of one row; what is wrong with one is said once.
    private record Cells(Row row, List<Problem> problems) {
        @Nullable
        String text(String column) {
            return row.values().get(column);
        }

        <T> @Nullable T read(String column, Function<String, T> reader, String expected) {
            String given = text(column);
            try {
                return given == null ? null : reader.apply(given);
            } catch (IllegalArgumentException _) {
                add(column, expected);
                return null;
            }
        }

        void add(String column, String expected) {
            if (problems.stream().noneMatch(known -> known.field().equals(column))) {
                problems.add(new Problem(row.number(), column, text(column), expected));
            }
        }
    }
}
