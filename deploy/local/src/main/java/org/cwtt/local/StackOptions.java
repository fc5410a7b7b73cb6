package org.cwtt.local;

import java.nio.file.Path;
import java.util.OptionalInt;

/// How to start a stack.
///
/// @param data the folder that keeps everything between runs
/// @param portBase the first of the consecutive ports; if empty, the default or the next base that is free
/// @param fresh true to throw away what the folder holds
public record StackOptions(Path data, OptionalInt portBase, boolean fresh, Progress progress) {}
