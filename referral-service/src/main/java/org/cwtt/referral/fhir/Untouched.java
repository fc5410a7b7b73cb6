package org.cwtt.referral.fhir;

import java.util.List;
import java.util.Set;
import org.cwtt.referral.domain.InvalidResponseException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Task;

/// What a department may not change by a Task is as it stands, or left out.
record Untouched(Task sent, Task standing) {
    private static final Set<String> SAYS =
            Set.of("status", "businessStatus", "executionPeriod", "location", "statusReason", "output");
    /// The platform's own, by FHIR's rules for updates.
    private static final Set<String> NOT_HEARD = Set.of("id", "meta", "lastModified");

    /// @throws InvalidResponseException when something else is changed
    void require() {
        for (Property element : sent.children()) {
            String name = element.getName();
            if (!SAYS.contains(name) && !NOT_HEARD.contains(name)) {
                requireUntouched(element);
            }
        }
        if (sent.getBusinessStatus().hasText()) {
            throw new InvalidResponseException("businessStatus", "a code, and no text");
        }
        if (sent.getExecutionPeriod().hasEnd()) {
            throw new InvalidResponseException("executionPeriod", "a start alone: the appointment");
        }
        // Each says something beside one status alone, the place beside two.
        requireUntouchedUnless(sent.getStatus() == Task.TaskStatus.ACCEPTED, "executionPeriod");
        requireUntouchedUnless(
                sent.getStatus() == Task.TaskStatus.ACCEPTED || sent.getStatus() == Task.TaskStatus.INPROGRESS,
                "location");
        requireUntouchedUnless(sent.getStatus() == Task.TaskStatus.REJECTED, "statusReason");
        requireUntouchedUnless(sent.getStatus() == Task.TaskStatus.COMPLETED, "output");
    }

    private void requireUntouchedUnless(boolean meant, String element) {
        if (!meant) {
            requireUntouched(sent.getNamedProperty(element));
        }
    }

    private void requireUntouched(Property element) {
        List<Base> values = said(element);
        List<Base> stand = said(standing.getNamedProperty(element.getName()));
        boolean same = values.size() == stand.size();
        for (int i = 0; same && i < values.size(); i++) {
            same = values.get(i).equalsDeep(stand.get(i));
        }
        if (!values.isEmpty() && !same) {
            throw new InvalidResponseException(element.getName(), "as it stands, or left out");
        }
    }

    /// HAPI's getters leave empty elements behind.
    private static List<Base> said(Property element) {
        return element.getValues().stream().filter(value -> !value.isEmpty()).toList();
    }
}
