package org.cwtt.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who may call what: `docs/security/access.csv`, which people read and tests hold the services to.
record AccessRules(Map<String, Rule> byOperation) {
    private static final Path FILE = Path.of("../docs/security/access.csv");
    private static final String EVERYBODY = "everybody";

    /// @param roles who may, or everybody, without a token too
    /// @param reach whose areas decide: those of the kind of thing that the address names, `areas` of a list,
    ///     `body` of what is sent, or `all` where none do
    record Rule(String operation, Set<String> roles, String reach) {
        boolean isPublic() {
            return roles.contains(EVERYBODY);
        }

        boolean allows(Set<String> anyOf) {
            return isPublic() || anyOf.stream().anyMatch(roles::contains);
        }
    }

    static AccessRules read() {
        try {
            List<String> lines = Files.readAllLines(FILE);
            return new AccessRules(lines.stream()
                    .skip(1)
                    .map(AccessRules::rule)
                    .collect(Collectors.toMap(Rule::operation, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rule of(Operation operation) {
        return Objects.requireNonNull(byOperation.get(operation.name()), operation.name());
    }

    private static Rule rule(String line) {
        String[] fields = line.split(",", -1);
        return new Rule("%s %s %s".formatted(fields[0], fields[1], fields[2]), Set.of(fields[3].split(" ")), fields[4]);
    }
}
