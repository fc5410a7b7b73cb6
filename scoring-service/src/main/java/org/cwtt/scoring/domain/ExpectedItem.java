package org.cwtt.scoring.domain;

/// An item that a scale looks at, with the kind of answer it expects.
public record ExpectedItem(String item, ItemKind kind) {}
