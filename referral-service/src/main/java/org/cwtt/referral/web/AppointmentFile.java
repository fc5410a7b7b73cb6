package org.cwtt.referral.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// An appointment in RFC 5545. Calendars are kept and shared by others than the department: it says no name, no child
/// id, no school and no reason, but the reference by which the work list knows the referral.
final class AppointmentFile {
    /// Appointments have no end here; calendars need one.
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private AppointmentFile() {}

    /// @param version a later one replaces an earlier one in the calendar
    static String of(UUID referral, long version, Instant at, Instant now) {
        VEvent event = new VEvent();
        event.setUid(referral + "@cwtt");
        event.setSequence((int) version);
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(at));
        event.setDateEnd(Date.from(at.plus(LENGTH)));
        event.setSummary("Appointment, referral " + Words.reference(referral));
        event.setDescription("Who it is for stands in the work list, under Mine.");
        event.setClassification(Classification.private_());
        event.setStatus(Status.confirmed());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//CWTT//Referrals//EN");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
