package org.cwtt.scoring.domain;

/// An item of a published questionnaire.
///
/// @param kind with every code that it offers, where it is a choice
public record PublishedItem(Respondent respondent, String item, ItemKind kind) {}
