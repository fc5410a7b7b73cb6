package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cwtt.casework.domain.Rebuild;
import org.cwtt.casework.persistence.Rebuilds;

/// Says how far the rebuild that was started last has come, whichever replica works on it.
@ApplicationScoped
public class ReadRebuild {
    private final Rebuilds rebuilds;

    ReadRebuild(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /// None when there has never been one.
    public Optional<Rebuild> latest() {
        return rebuilds.latest();
    }
}
