package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.referral.domain.UsedRouting;
import org.cwtt.referral.persistence.RoutingTables;

/// Lists the routing tables that were ever used, the newest first.
@ApplicationScoped
public class ListRoutings {
    private final RoutingTables tables;

    ListRoutings(RoutingTables tables) {
        this.tables = tables;
    }

    @Transactional
    public List<UsedRouting> list() {
        return tables.all();
    }
}
