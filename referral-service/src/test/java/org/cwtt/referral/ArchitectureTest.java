package org.cwtt.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cwtt.referral", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..referral.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.cwtt.referral.domain..");

    @ArchTest
    static final ArchRule domainAsksNoClock = noClasses()
            .that()
            .resideInAPackage("..referral.domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule httpReachesTablesAndTopicsThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("..referral.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..referral.messaging..", "..referral.persistence..");

    @ArchTest
    static final ArchRule pagesReachTablesAndTopicsThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("..referral.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..referral.messaging..", "..referral.persistence..");

    @ArchTest
    static final ArchRule fhirReachesTablesAndTopicsThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("..referral.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..referral.messaging..", "..referral.persistence..");

    @ArchTest
    static final ArchRule fhirStopsAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackage("..referral.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..");

    @ArchTest
    static final ArchRule topicsReachTablesThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("..referral.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..referral.rest..", "..referral.persistence..");

    @ArchTest
    static final ArchRule tablesKnowTheDomainOnly = noClasses()
            .that()
            .resideInAPackage("..referral.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.cwtt.referral", "..referral.rest..", "..referral.messaging..", "..referral.disclosure..");

    @ArchTest
    static final ArchRule verbsDoNotKnowHttp = noClasses()
            .that()
            .resideInAPackage("org.cwtt.referral")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..referral.rest..", "..referral.fhir..", "..referral.web..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule avroStopsAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackage("..referral.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.avro..", "org.cwtt.schemas..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule theStatutoryLaneKeepsToItself = noClasses()
            .that()
            .haveSimpleNameContaining("Referral")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameContaining("Statutory");
}
