package org.cwtt.schemas;

import static org.cwtt.schemas.Topic.Cleanup.COMPACT;
import static org.cwtt.schemas.Topic.Cleanup.EXPIRE;
import static org.cwtt.schemas.Topic.Cleanup.KEEP;
import static org.cwtt.schemas.Topic.Party.CASE;
import static org.cwtt.schemas.Topic.Party.EDUCATION;
import static org.cwtt.schemas.Topic.Party.HEALTH;
import static org.cwtt.schemas.Topic.Party.INTAKE;
import static org.cwtt.schemas.Topic.Party.PROTECTION_OFFICERS;
import static org.cwtt.schemas.Topic.Party.PROVINCIAL_DASHBOARDS;
import static org.cwtt.schemas.Topic.Party.REFERRAL;
import static org.cwtt.schemas.Topic.Party.REPORTING;
import static org.cwtt.schemas.Topic.Party.SCORING;
import static org.cwtt.schemas.Topic.Party.SOCIAL_DEVELOPMENT;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.cwtt.schemas.casework.CaseStatusChanged;
import org.cwtt.schemas.casework.InterventionStatusChanged;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.QuestionnairePublished;
import org.cwtt.schemas.intake.RoundChanged;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.referral.DepartmentResponded;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.referral.StatutoryReportDue;
import org.cwtt.schemas.reporting.IndicatorUpdated;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.RulesetChanged;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;

/// The one catalogue of topics: name, contract, clean-up, who writes and who reads.
///
/// Topics, subjects, dead-letter topics and access rights of every deployment are made from it.
public enum Topic {
    QUESTIONNAIRE_PUBLISHED(
            "intake.questionnaire.published-v1", QuestionnairePublished.getClassSchema(), COMPACT, INTAKE, SCORING),
    CHILD_CHANGED("intake.child.changed-v1", ChildChanged.getClassSchema(), COMPACT, INTAKE, CASE, REFERRAL, REPORTING),
    AREA_CHANGED(
            "intake.area.changed-v1",
            AreaChanged.getClassSchema(),
            COMPACT,
            INTAKE,
            SCORING,
            CASE,
            REFERRAL,
            REPORTING),
    ROUND_CHANGED("intake.round.changed-v1", RoundChanged.getClassSchema(), COMPACT, INTAKE, SCORING, CASE, REPORTING),
    SUBMISSION_RECEIVED("intake.submission.received-v1", SubmissionReceived.getClassSchema(), EXPIRE, INTAKE, SCORING),
    /// Each record stands in every partition, as many as [#SUBMISSION_RECEIVED] has.
    RULESET_CHANGED("scoring.ruleset.changed-v1", RulesetChanged.getClassSchema(), COMPACT, SCORING, SCORING),
    STATUTORY_TRIGGER_RAISED(
            "scoring.statutory-trigger.raised-v1", StatutoryTriggerRaised.getClassSchema(), KEEP, SCORING, REFERRAL),
    RISK_PROFILE_ASSESSED(
            "scoring.risk-profile.assessed-v1",
            RiskProfileAssessed.getClassSchema(),
            KEEP,
            SCORING,
            CASE,
            REFERRAL,
            REPORTING),
    CASE_STATUS_CHANGED("casework.case.status-changed-v1", CaseStatusChanged.getClassSchema(), KEEP, CASE),
    INTERVENTION_STATUS_CHANGED(
            "casework.intervention.status-changed-v1", InterventionStatusChanged.getClassSchema(), KEEP, CASE),
    REFERRAL_STATUS_CHANGED(
            "referral.referral.status-changed-v1",
            ReferralStatusChanged.getClassSchema(),
            KEEP,
            REFERRAL,
            CASE,
            REPORTING),
    HEALTH_REQUESTED("referral.health.requested-v1", ReferralRequested.getClassSchema(), KEEP, REFERRAL, HEALTH),
    EDUCATION_REQUESTED(
            "referral.education.requested-v1", ReferralRequested.getClassSchema(), KEEP, REFERRAL, EDUCATION),
    SOCIAL_DEVELOPMENT_REQUESTED(
            "referral.social-development.requested-v1",
            ReferralRequested.getClassSchema(),
            KEEP,
            REFERRAL,
            SOCIAL_DEVELOPMENT),
    STATUTORY_REPORT_DUE(
            "referral.statutory-report.due-v1",
            StatutoryReportDue.getClassSchema(),
            KEEP,
            REFERRAL,
            PROTECTION_OFFICERS),
    DEPARTMENT_RESPONDED(
            "referral.department.responded-v1",
            DepartmentResponded.getClassSchema(),
            KEEP,
            EnumSet.of(HEALTH, EDUCATION, SOCIAL_DEVELOPMENT),
            EnumSet.of(REFERRAL)),
    INDICATOR_UPDATED(
            "reporting.indicator.updated-v1",
            IndicatorUpdated.getClassSchema(),
            COMPACT,
            REPORTING,
            PROVINCIAL_DASHBOARDS);

    /// What Kafka does with old records.
    public enum Cleanup {
        /// The newest record of a key stays.
        COMPACT,
        /// Records go after [#RETENTION].
        EXPIRE,
        /// Records stay.
        KEEP
    }

    /// Who may write to or read from a topic.
    public enum Party {
        INTAKE,
        SCORING,
        CASE,
        REFERRAL,
        REPORTING,
        HEALTH,
        EDUCATION,
        SOCIAL_DEVELOPMENT,
        PROTECTION_OFFICERS,
        PROVINCIAL_DASHBOARDS;

        private static final Set<Party> SERVICES = EnumSet.of(INTAKE, SCORING, CASE, REFERRAL, REPORTING);

        /// True for a service of the platform, which dead-letters what it cannot read.
        public boolean isService() {
            return SERVICES.contains(this);
        }

        /// The name that stands in topics and access rights, such as `social-development`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// How long the records of an expiring topic stay.
    public static final Duration RETENTION = Duration.ofDays(400);

    private final String topicName;
    private final Schema schema;
    private final Cleanup cleanup;
    private final Set<Party> writers;
    private final Set<Party> readers;

    Topic(String topicName, Schema schema, Cleanup cleanup, Party owner, Party... readers) {
        this(topicName, schema, cleanup, EnumSet.of(owner), Set.of(readers));
    }

    Topic(String topicName, Schema schema, Cleanup cleanup, Set<Party> writers, Set<Party> readers) {
        this.topicName = topicName;
        this.schema = schema;
        this.cleanup = cleanup;
        this.writers = Set.copyOf(writers);
        this.readers = Set.copyOf(readers);
    }

    /// The name in Kafka, `domain.entity.event-vN`.
    public String topicName() {
        return topicName;
    }

    /// The newest version of the contract.
    public Schema schema() {
        return schema;
    }

    /// The subject in the schema registry.
    public String subject() {
        return topicName + "-value";
    }

    public Cleanup cleanup() {
        return cleanup;
    }

    public Set<Party> writers() {
        return writers;
    }

    public Set<Party> readers() {
        return readers;
    }

    /// Where `consumer` puts records of this topic that it cannot take in.
    public String deadLetterTopic(Party consumer) {
        return consumer.id() + "." + topicName + ".dlt";
    }

    /// The topic with this name in Kafka.
    public static Optional<Topic> named(String topicName) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(topicName)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
