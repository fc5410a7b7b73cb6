package org.cwtt.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Reads days and times as RFC 3339 writes them, which is what OpenAPI calls `date` and `date-time`: as texts, with a
/// year of four digits. By itself Jackson takes a number for days since 1970 and a year of nine digits, which no
/// database stores.
public final class InternetDates extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-.*");

    public InternetDates() {
        addDeserializer(LocalDate.class, new Written<>(LocalDate.class, DAY, LocalDateDeserializer.INSTANCE));
        addDeserializer(Instant.class, new Written<>(Instant.class, TIME, InstantDeserializer.INSTANT));
    }

    /// @throws DateTimeException when it is no day such as 2026-08-03
    public static LocalDate day(String given) {
        return LocalDate.parse(inForm(DAY, given));
    }

    /// @throws DateTimeException when it is no time such as 2026-08-03T08:15:00Z
    public static Instant time(String given) {
        return Instant.parse(inForm(TIME, given));
    }

    private static String inForm(Pattern form, String given) {
        if (!form.matcher(given).matches()) {
            throw new DateTimeException("not as in RFC 3339");
        }
        return given;
    }

    private static final class Written<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Pattern form;
        private final JsonDeserializer<T> reader;

        Written(Class<T> type, Pattern form, JsonDeserializer<T> reader) {
            super(type);
            this.form = form;
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            return form.matcher(text).matches()
                    ? reader.deserialize(parser, context)
                    : (T) context.handleWeirdStringValue(handledType(), text, "not as in RFC 3339");
        }
    }
}
