package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cwtt.local.Service;
import org.junit.jupiter.api.Test;

/// The operator's guide lists every setting that the services read, and no other variable.
class OperatorGuideTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(CWTT_[A-Z_]+)");
    private static final Pattern KEY = Pattern.compile("(?m)^((?:cwtt|scoring)\\.[a-z.-]+)=");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(CWTT_[A-Z_]+)` \\|");

    private final String guide = Files.readString(ROOT.resolve("docs/operate/README.md"));

    OperatorGuideTest() throws IOException {}

    @Test
    void everyVariableThatAServiceReadsIsListedAndNoOther() throws IOException {
        assertThat(found(LISTED, guide)).isEqualTo(found(VARIABLE, properties()));
    }

    @Test
    void everyKeyOfAServiceIsListed() throws IOException {
        assertThat(found(KEY, properties()))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
    }

    /// What all services share, and what each has of its own.
    private static String properties() throws IOException {
        StringBuilder all = new StringBuilder(
                Files.readString(ROOT.resolve("rest/src/main/resources/META-INF/microprofile-config.properties")));
        for (Service service : Service.values()) {
            all.append(Files.readString(
                    ROOT.resolve(service.id() + "-service/src/main/resources/application.properties")));
        }
        return all.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
