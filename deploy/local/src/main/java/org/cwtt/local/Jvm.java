package org.cwtt.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A bounded Java process. Its command line names the data folder, by which it is known as ours.
final class Jvm {
    private final List<String> command = new ArrayList<>();

    private Jvm(DataFolder data, int heapMegabytes) {
        command.add(java().toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dcwtt.data=" + data.root());
    }

    static Jvm on(DataFolder data, int heapMegabytes) {
        return new Jvm(data, heapMegabytes);
    }

    /// Spends little on compiling: for what starts slowly and then has little to do.
    Jvm startingQuickly() {
        return with("-XX:TieredStopAtLevel=1");
    }

    /// The `java` that runs this launcher.
    static Path java() {
        return home().resolve("bin/java");
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    Jvm with(String... args) {
        command.addAll(List.of(args));
        return this;
    }

    Jvm with(List<String> args) {
        command.addAll(args);
        return this;
    }

    List<String> jar(Path jar) {
        return with("-jar", jar.toString()).command();
    }

    List<String> command() {
        return List.copyOf(command);
    }
}
