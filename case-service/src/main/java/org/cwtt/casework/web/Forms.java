package org.cwtt.casework.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.cwtt.casework.domain.ConflictException;
import org.cwtt.casework.domain.IllegalMoveException;
import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.casework.domain.OvertakenException;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.pages.PageReplies;
import org.jboss.resteasy.reactive.RestResponse;

/// Leads every form back to the child's page, which says what became of it.
@Singleton
class Forms {
    /// What a form does.
    @FunctionalInterface
    interface Act {
        Told act();
    }

    /// @param part of the page that the form stood in
    RestResponse<TemplateInstance> led(UUID childId, String part, Act act) {
        return PageReplies.seeOther(told(act).address(childId, part));
    }

    private static Told told(Act act) {
        try {
            return act.act();
        } catch (OvertakenException
                | IllegalMoveException
                | InvalidRequestException
                | ConflictException
                | UnknownRecordException refused) {
            return Told.refused(refused);
        }
    }
}
