package org.cwtt.referral;

import static java.util.concurrent.TimeUnit.SECONDS;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/// Waits until referral knows of a child's consents, so that a test says which of two events came first.
@ApplicationScoped
class KnownChildren {
    private final DataSource database;

    KnownChildren(DataSource database) {
        this.database = database;
    }

    void await(UUID child) {
        Awaitility.await().atMost(30, SECONDS).until(() -> isKnown(child));
    }

    private boolean isKnown(UUID child) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("SELECT 1 FROM children WHERE child_id = ? AND version > 0")) {
            statement.setObject(1, child);
            return statement.executeQuery().next();
        }
    }
}
