package org.cwtt.casework;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The edges know the verbs, the verbs know the rules, and the rules know nobody.
@AnalyzeClasses(packages = "org.cwtt.casework", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.cwtt.casework";
    private static final String DOMAIN = ROOT + ".domain";
    private static final String MESSAGING = ROOT + ".messaging";
    private static final String POLICY = ROOT + ".policy";
    private static final String PERSISTENCE = ROOT + ".persistence";
    private static final String REST = ROOT + ".rest";
    private static final String WEB = ROOT + ".web";
    private static final String NAMES = ROOT + ".names";

    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", DOMAIN);

    @ArchTest
    static final ArchRule domainAsksNeitherClockNorChance = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule nobodyReachesIntoTheEdges = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, PERSISTENCE, POLICY, NAMES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MESSAGING, REST, WEB);

    /// A verb announces what it did, and hears nothing; the rebuild alone reads topics.
    @ArchTest
    static final ArchRule verbsOnlyAnnounce = noClasses()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .dependOnClassesThat(resideInAnyPackage(MESSAGING, REST, WEB, NAMES)
                    .and(not(simpleNameEndingWith("Announcements")))
                    .and(not(simpleNameStartingWith("Replay"))));

    @ArchTest
    static final ArchRule edgesActThroughVerbs = noClasses()
            .that()
            .resideInAnyPackage(MESSAGING, REST, WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE);

    @ArchTest
    static final ArchRule contractsStopAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackage(MESSAGING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.avro..", "org.apache.kafka..", "org.cwtt.schemas..");
}
