package org.cwtt.rest;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Starts a service that has been told all that it needs; another one says in one line all that it has not been told,
/// and ends with status 1.
@QuarkusMain
public final class Main {
    private static final String SETTINGS = "application.properties";
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(CWTT_[A-Z_]+)}");

    private Main() {}

    public static void main(String... arguments) throws IOException {
        Properties settings = settings();
        TreeSet<String> missing = missing(settings, System.getenv());
        if (missing.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        System.err.printf(
                "%s does not start: %s not set%n",
                settings.getProperty("quarkus.application.name"),
                missing.stream().collect(Collectors.joining(", ", "", missing.size() == 1 ? " is" : " are")));
        System.exit(1);
    }

    /// The variables without which a setting has no value; an empty one is none.
    private static TreeSet<String> missing(Properties settings, Map<String, String> environment) {
        TreeSet<String> missing = new TreeSet<>();
        for (String key : settings.stringPropertyNames()) {
            if (!key.startsWith("%") && System.getProperty(key) == null && !environment.containsKey(variable(key))) {
                Matcher required = REQUIRED.matcher(settings.getProperty(key));
                while (required.find()) {
                    missing.add(required.group(1));
                }
            }
        }
        missing.removeIf(name -> !environment.getOrDefault(name, "").isEmpty() || System.getProperty(name) != null);
        return missing;
    }

    /// By which a setting can be given instead.
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Main.class.getClassLoader().getResourceAsStream(SETTINGS)) {
            settings.load(file);
        }
        return settings;
    }
}
