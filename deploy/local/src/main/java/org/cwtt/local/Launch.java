package org.cwtt.local;

import java.util.List;
import java.util.Map;

/// How to start one process.
record Launch(String name, Layer layer, List<String> command, Map<String, String> environment, Readiness readiness) {}
