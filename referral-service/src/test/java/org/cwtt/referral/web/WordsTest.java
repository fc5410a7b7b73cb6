package org.cwtt.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void reasonsReadAsASentence() {
        // When, Then
        assertThat(Words.reasons(List.of("NUTRITION:HIGH"))).isEqualTo("Nutrition");
        assertThat(Words.reasons(List.of("HEALTH:HIGH", "HEALTH:MEDIUM", "HUNGER:HIGH", "NUTRITION:HIGH")))
                .isEqualTo("Health, hunger and nutrition");
        assertThat(Words.reasons(List.of())).isEqualTo("No reason stands any more");
    }

    @Test
    void timesAreSouthAfrican() {
        // When, Then
        assertThat(Words.time(Instant.parse("2026-11-30T22:30:00Z"))).isEqualTo("Tue 1 Dec 2026, 00:30");
    }

    @Test
    void everyPurposeIsACode() {
        // When, Then
        assertThat(Words.PURPOSES)
                .allSatisfy(choice -> assertThat(choice.code()).matches("[A-Z0-9_]{1,40}"));
    }

    @Test
    void anAppointmentsFileSaysNoMoreThanTheTimeAndTheReference() {
        // Given
        UUID referral = UUID.fromString("0198c0de-0000-7000-8000-0000abcd1234");

        // When
        String file = AppointmentFile.of(
                referral, 4, Instant.parse("2026-11-30T07:00:00Z"), Instant.parse("2026-11-25T06:00:00Z"));

        // Then
        assertThat(file.replace("\r\n ", "").split("\r\n"))
                .containsExactlyInAnyOrder(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//CWTT//Referrals//EN",
                        "BEGIN:VEVENT",
                        "UID:0198c0de-0000-7000-8000-0000abcd1234@cwtt",
                        "SEQUENCE:4",
                        "DTSTAMP:20261125T060000Z",
                        "DTSTART:20261130T070000Z",
                        "DTEND:20261130T073000Z",
                        "SUMMARY:Appointment\\, referral ABCD-1234",
                        "DESCRIPTION:Who it is for stands in the work list\\, under Mine.",
                        "CLASS:PRIVATE",
                        "STATUS:CONFIRMED",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }
}
