package org.cwtt.local;

/// What a person needs to know once everything runs.
final class Welcome {
    private Welcome() {}

    static String to(Stack stack) {
        StringBuilder text = new StringBuilder("\nThe platform is running.\n\n");
        for (Service service : Service.values()) {
            line(text, service.id(), stack.url(service) + "/q/openapi");
        }
        line(text, "identity", stack.platform().oidc().toString());
        line(text, "schemas", stack.platform().registry() + "/subjects");
        line(text, "topics", stack.platform().bootstrapServers());
        line(text, "data and logs", stack.platform().site().data().root().toString());
        text.append("\nLogins: administrator, capturer-jhb, capturer-tsh, practitioner-jhb, officer-health,\n")
                .append("officer-education, officer-social-development, protection-officer, analyst;\n");
        line(text, "password", stack.secrets().demoPassword());
        return text.append("\nCtrl-C stops it; the data stay.").toString();
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append("  %-14s %s%n".formatted(what, where));
    }
}
