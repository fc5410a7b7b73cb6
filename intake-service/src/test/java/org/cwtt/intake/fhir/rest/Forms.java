package org.cwtt.intake.fhir.rest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cwtt.intake.questionnaire.domain.Choice;
import org.cwtt.intake.questionnaire.domain.Condition;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.Respondent;
import org.cwtt.intake.questionnaire.persistence.QuestionnaireJson;
import org.cwtt.intake.submission.domain.Answer;
import org.jspecify.annotations.Nullable;

/// The questionnaires that ship, and made-up ones.
final class Forms {
    static final List<String> SHIPPED = List.of(
            "cwtt-child-1",
            "cwtt-caregiver-1",
            "cwtt-teacher-1",
            "cwtt-health-practitioner-1",
            "cwtt-child-2",
            "cwtt-caregiver-2",
            "cwtt-teacher-2",
            "cwtt-health-practitioner-2");

    private final Random random;

    Forms(long seed) {
        this.random = new Random(seed);
    }

    static Questionnaire shipped(String name) {
        String file = "/reference/questionnaires/" + name + ".json";
        InputStream document = Forms.class.getResourceAsStream(file);
        return QuestionnaireJson.read(Objects.requireNonNull(document, file));
    }

    /// A made-up questionnaire without faults.
    Questionnaire madeUp() {
        List<Item> items = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            items.add(item("made.up-" + i, items));
        }
        Respondent respondent = Respondent.values()[random.nextInt(Respondent.values().length)];
        return new Questionnaire("made-up", 1 + random.nextInt(99), respondent, texts(), items);
    }

    private Item item(String code, List<Item> earlier) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        boolean number = kind == Kind.INTEGER || kind == Kind.DECIMAL;
        Double minimum = number && random.nextBoolean() ? bound(kind, -50) : null;
        Double maximum = number && random.nextBoolean() ? bound(kind, 50) : null;
        return new Item(
                code,
                texts(),
                random.nextBoolean() ? texts() : Map.of(),
                kind,
                random.nextBoolean(),
                number && random.nextBoolean() ? "kg" : null,
                minimum,
                maximum,
                kind == Kind.CHOICE ? choices() : List.of(),
                condition(earlier));
    }

    private double bound(Kind kind, int around) {
        int whole = around + random.nextInt(40);
        return kind == Kind.INTEGER ? whole : whole + random.nextInt(100) / 100.0;
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4) + 1; i++) {
            choices.add(new Choice("choice-" + i, texts()));
        }
        return choices;
    }

    private @Nullable Condition condition(List<Item> earlier) {
        List<Item> gates = earlier.stream()
                .filter(item -> item.kind() == Kind.BOOLEAN || item.kind() == Kind.CHOICE)
                .toList();
        if (gates.isEmpty() || random.nextBoolean()) {
            return null;
        }
        Item gate = gates.get(random.nextInt(gates.size()));
        return gate.kind() == Kind.BOOLEAN
                ? new Condition(gate.code(), Boolean.toString(random.nextBoolean()))
                : new Condition(gate.code(), gate.choices().getLast().code());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("en", "Text \"" + random.nextInt(1000) + "\" <é & ü>");
        for (String language : List.of("af", "zu", "nso")) {
            if (random.nextInt(3) == 0) {
                texts.put(language, language + " " + random.nextInt(1000));
            }
        }
        return texts;
    }

    /// An answer to each item, or none, or why there is none.
    SortedMap<String, Answer> answers(Questionnaire questionnaire) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        for (Item item : questionnaire.items()) {
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> answers.put(item.code(), new Answer.Absent(Answer.Absence.values()[random.nextInt(2)]));
                default -> answers.put(item.code(), answer(item));
            }
        }
        return answers;
    }

    private Answer answer(Item item) {
        return switch (item.kind()) {
            case BOOLEAN -> new Answer.Flag(random.nextBoolean());
            case INTEGER -> new Answer.Number(random.nextInt(200) - 100);
            case DECIMAL -> new Answer.Number(random.nextInt(20000) / 100.0);
            case CHOICE -> new Answer.Text(item.choices().getFirst().code());
            case DATE -> new Answer.Text("2026-02-0" + (1 + random.nextInt(9)));
            case TEXT -> new Answer.Text("Free text\n\"" + random.nextInt(1000) + "\" é");
        };
    }
}
