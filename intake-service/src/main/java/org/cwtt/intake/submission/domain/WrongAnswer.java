package org.cwtt.intake.submission.domain;

import org.jspecify.annotations.Nullable;

/// An answer that its item does not take.
///
/// @param given what was given, shortened; null when there was no answer
/// @param expected what the item takes, in words
public record WrongAnswer(String item, @Nullable Object given, String expected) {}
