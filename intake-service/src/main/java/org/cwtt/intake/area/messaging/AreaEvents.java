package org.cwtt.intake.area.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.area.domain.Round;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.messaging.EventId;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.Enrolment;
import org.cwtt.schemas.intake.RoundChanged;

/// Announces schools and rounds with their full state.
@ApplicationScoped
public class AreaEvents {
    private static final String SCHOOLS = Topic.AREA_CHANGED.topicName();
    private static final String ROUNDS = Topic.ROUND_CHANGED.topicName();

    private final Outbox outbox;

    AreaEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void changed(School school, long version, Instant at) {
        AreaChanged event = AreaChanged.newBuilder()
                .setSchoolId(school.emis())
                .setVersion(version)
                .setName(school.name())
                .setProvince(school.province())
                .setDistrict(school.district())
                .setCircuit(school.circuit())
                .setEducationDistrict(school.educationDistrict())
                .setHealthSubDistrict(school.healthSubDistrict())
                .setSocialDevelopmentOffice(school.socialDevelopmentOffice())
                .setLatitude(school.site().latitude())
                .setLongitude(school.site().longitude())
                .setEnrolments(enrolments(school))
                .setChangedAt(at)
                .build();
        outbox.announce(
                new OutgoingEvent(EventId.of(SCHOOLS, school.emis(), version), SCHOOLS, school.emis(), event, null));
    }

    public void changed(Round round, long version, Instant at) {
        RoundChanged event = RoundChanged.newBuilder()
                .setRoundId(round.id())
                .setVersion(version)
                .setOpensOn(round.opensOn())
                .setClosesOn(round.closesOn())
                .setChangedAt(at)
                .build();
        outbox.announce(new OutgoingEvent(EventId.of(ROUNDS, round.id(), version), ROUNDS, round.id(), event, null));
    }

    private static List<Enrolment> enrolments(School school) {
        return school.enrolments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(grade -> new Enrolment(grade.getKey(), grade.getValue()))
                .toList();
    }
}
