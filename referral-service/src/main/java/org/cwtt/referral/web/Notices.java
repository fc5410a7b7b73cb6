package org.cwtt.referral.web;

import java.util.Arrays;
import java.util.Optional;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.ReusedResponseException;
import org.cwtt.referral.web.WorkListView.Notice;
import org.jspecify.annotations.Nullable;

/// What became of a form, in plain words.
final class Notices {
    private Notices() {}

    /// What became of a form, as the address of the page after it says it.
    enum Told {
        ACCEPTED,
        SOME_ACCEPTED,
        NONE_TICKED,
        DECLINED,
        SCHEDULED,
        IN_PROGRESS,
        COMPLETED,
        ACKNOWLEDGED,
        REROUTED,
        CALLED_OFF,
        REPORTED,
        NOT_CONFIRMED,
        NOT_REROUTED,
        CHANGED,
        INCOMPLETE,
        NOT_FOUND
    }

    /// What to say of a form that was refused.
    static Told refused(RuntimeException refused) {
        return switch (refused) {
            case IllegalMoveException _, OvertakenException _, ReusedResponseException _ -> Told.CHANGED;
            case InvalidResponseException _ -> Told.INCOMPLETE;
            default -> Told.NOT_FOUND;
        };
    }

    static @Nullable Notice of(@Nullable String told, @Nullable String count) {
        String number = count != null && count.matches("[0-9]{1,3}") ? count : "0";
        Optional<Told> known = Arrays.stream(Told.values())
                .filter(one -> one.name().equals(told))
                .findFirst();
        return known.map(one -> of(one, number)).orElse(null);
    }

    private static Notice of(Told told, String number) {
        return switch (told) {
            case ACCEPTED -> new Notice(true, "Accepted: " + number + ". You find what you took on under Mine.");
            case SOME_ACCEPTED ->
                new Notice(
                        false,
                        "Accepted: " + number
                                + ". The others had been answered or changed by somebody else meanwhile.");
            case NONE_TICKED -> new Notice(false, "Nothing was ticked, so nothing was accepted.");
            case DECLINED -> new Notice(true, "Declined. The school's team decides who is asked next.");
            case SCHEDULED -> new Notice(true, "The appointment is made. Under Mine you can put it in your calendar.");
            case IN_PROGRESS -> new Notice(true, "Begun.");
            case COMPLETED -> new Notice(true, "Completed. Thank you.");
            case ACKNOWLEDGED -> new Notice(true, "It is noted that you have taken note.");
            case REROUTED -> new Notice(true, "Handed on. The other department is asked, once there is consent.");
            case CALLED_OFF -> new Notice(true, "Called off.");
            case REPORTED -> new Notice(true, "It is noted that the report was made.");
            case NOT_CONFIRMED -> new Notice(false, "Nothing was changed: tick that you have reported, once you have.");
            case NOT_REROUTED ->
                new Notice(
                        false,
                        "Nothing was changed: it has been handed on already, no reason stands any more, or the caregiver"
                                + " does not agree that the other department learns more.");
            case CHANGED ->
                new Notice(false, "Nothing was changed: somebody else answered first. This is how it stands now.");
            case INCOMPLETE ->
                new Notice(
                        false,
                        "Nothing was changed: choose a reason, an open place, or a time for the appointment within a year.");
            case NOT_FOUND -> new Notice(false, "Nothing was changed: this referral is no longer yours to see.");
        };
    }
}
