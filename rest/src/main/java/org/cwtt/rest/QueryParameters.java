package org.cwtt.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a query that are more than text, so that a wrong one is told by its name, what was given and
/// what is expected. By itself the framework says that nothing was found.
@Provider
public class QueryParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Reader<?>> READERS = Map.of(
            Integer.class, new Reader<>("a whole number", Integer::valueOf),
            int.class, new Reader<>("a whole number", Integer::valueOf),
            Long.class, new Reader<>("a whole number", Long::valueOf),
            long.class, new Reader<>("a whole number", Long::valueOf),
            Boolean.class, new Reader<>("true or false", QueryParameters::truth),
            boolean.class, new Reader<>("true or false", QueryParameters::truth),
            UUID.class, new Reader<>("a UUID", given -> Uuids.read(given).orElseThrow()),
            Instant.class, new Reader<>("a time such as 2026-02-03T08:00:00Z", InternetDates::time),
            LocalDate.class, new Reader<>("a day such as 2026-02-03", InternetDates::day));

    /// @param expected in words
    private record Reader<T>(String expected, Function<String, T> read) {
        ParamConverter<T> converter(String field) {
            return new ParamConverter<>() {
                @Override
                public @Nullable T fromString(@Nullable String given) {
                    if (given == null) {
                        return null;
                    }
                    try {
                        return read.apply(given);
                    } catch (RuntimeException e) {
                        throw new WrongParameterException(field, given, expected);
                    }
                }

                @Override
                public String toString(T value) {
                    return value.toString();
                }
            };
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> field = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        Reader<?> reader = type.isEnum() ? oneOf(type) : READERS.get(type);
        if (field.isEmpty() || reader == null) {
            return null;
        }
        return (ParamConverter<T>) reader.converter(field.get());
    }

    private static Reader<?> oneOf(Class<?> type) {
        Map<String, Object> values = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(value -> ((Enum<?>) value).name(), Function.identity()));
        String expected = "one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(value -> ((Enum<?>) value).name())
                        .collect(Collectors.joining(", "));
        return new Reader<>(
                expected, given -> Optional.ofNullable(values.get(given)).orElseThrow(IllegalArgumentException::new));
    }

    private static Boolean truth(String given) {
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(given);
        };
    }
}
