package org.cwtt.scoring.dmn;

/// The types that models use.
enum FeelType {
    NUMBER("number"),
    STRING("string"),
    BOOLEAN("boolean"),
    /// The level of a domain.
    LEVEL("tLevel"),
    /// The bands of a scale that may have several.
    BANDS("tBands"),
    /// Named steps, which need no type of their own.
    CONTEXT("");

    private final String reference;

    FeelType(String reference) {
        this.reference = reference;
    }

    /// The type's name in the model; empty when it has none.
    String reference() {
        return reference;
    }
}
