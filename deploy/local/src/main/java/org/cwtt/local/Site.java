package org.cwtt.local;

/// Where one stack lives: what every part needs to start.
public record Site(DataFolder data, Ports ports, Secrets secrets, Processes processes) {}
