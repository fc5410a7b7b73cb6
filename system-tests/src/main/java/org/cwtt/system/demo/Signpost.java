package org.cwtt.system.demo;

import java.util.List;
import org.cwtt.local.Service;
import org.cwtt.local.Stack;

/// Says where everything is and who may log in.
final class Signpost {
    private static final List<List<String>> LOGINS = List.of(
            List.of("administrator", "publishes questionnaires, schools, rounds"),
            List.of("capturer-za, capturer-jhb, capturer-tsh", "register children, submit"),
            List.of("practitioner-jhb", "sees cases of Johannesburg"),
            List.of("officer-health, officer-education, officer-social-development", "answer referrals of Gauteng"),
            List.of("protection-officer", "the statutory lane of Gauteng"),
            List.of("analyst", "indicators"));

    private final Terminal terminal;

    Signpost(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Stack stack) {
        terminal.heading("The platform stays up");
        for (Service service : Service.values()) {
            terminal.line("  %-10s %s/q/openapi".formatted(service.id(), stack.url(service)));
        }
        terminal.line("  %-10s %s".formatted("identity", stack.platform().oidc()));
        terminal.line(
                "  %-10s %s/subjects".formatted("schemas", stack.platform().registry()));
        terminal.line("  %-10s %s".formatted("topics", stack.platform().bootstrapServers()));
        terminal.line("");
        LOGINS.forEach(login -> terminal.line("  " + login.getFirst() + ": " + login.getLast()));
        terminal.line("  password of all: " + stack.secrets().demoPassword() + " (client cwtt-demo)");
        terminal.line("");
        terminal.line("  Ctrl-C stops everything.");
    }
}
