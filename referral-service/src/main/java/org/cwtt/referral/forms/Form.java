package org.cwtt.referral.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a prescribed form.
///
/// @param language tag of the language in which it is written
/// @param basis the law that prescribes it
public record Form(
        String id,
        String version,
        String language,
        String title,
        String basis,
        List<String> introduction,
        List<Section> sections) {
    public Form {
        introduction = List.copyOf(introduction);
        sections = List.copyOf(sections);
    }

    /// A part with its own heading.
    public record Section(String title, @Nullable String note, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /// One line to be filled in.
    ///
    /// @param value filled in where it is known; null: by hand
    /// @param lines empty lines below the label; 0: one beside it
    /// @param choices boxes to be ticked by hand
    public record Field(String label, @Nullable KnownValue value, int lines, List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }
}
