package org.cwtt.local;

/// What rests on what: stopped from the last to the first, each layer at once.
enum Layer {
    /// PostgreSQL takes INT as "disconnect everyone and stop"; on TERM it would wait for its clients.
    DATABASE("INT"),
    PLATFORM("TERM"),
    SERVICE("TERM");

    private final String stopSignal;

    Layer(String stopSignal) {
        this.stopSignal = stopSignal;
    }

    String stopSignal() {
        return stopSignal;
    }
}
