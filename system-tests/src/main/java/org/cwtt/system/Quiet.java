package org.cwtt.system;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps what libraries have to say about themselves off the terminal.
public final class Quiet {
    private Quiet() {}

    /// From now on only warnings get through. To be called before anything logs.
    public static void please() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
