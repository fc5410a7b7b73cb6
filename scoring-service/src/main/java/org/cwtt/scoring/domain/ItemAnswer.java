package org.cwtt.scoring.domain;

/// An answer by code, as evidence shows it.
public record ItemAnswer(String item, String answer) {}
