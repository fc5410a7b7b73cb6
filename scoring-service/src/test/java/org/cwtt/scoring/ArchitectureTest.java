package org.cwtt.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Edges know the verbs, the verbs know the domain, the domain knows nobody.
@AnalyzeClasses(packages = "org.cwtt.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainIsPure = classes()
            .that()
            .resideInAPackage("..scoring.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.cwtt.scoring.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theVerbsKnowTheDomainAlone = classes()
            .that()
            .resideInAPackage("org.cwtt.scoring")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cwtt.scoring",
                    "org.cwtt.scoring.domain..",
                    "org.cwtt.scoring.words..",
                    "java..",
                    "jakarta..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule wordsAreOfTheDomainAlone = classes()
            .that()
            .resideInAPackage("..scoring.words..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.cwtt.scoring.words..", "org.cwtt.scoring.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule decisionModelsAreOfTheDomainAlone = classes()
            .that()
            .resideInAPackage("..scoring.dmn..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cwtt.scoring.dmn..",
                    "org.cwtt.scoring.words..",
                    "org.cwtt.scoring.domain..",
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule nobodyKnowsThePages = noClasses()
            .that()
            .resideOutsideOfPackage("..scoring.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..scoring.web..");

    @ArchTest
    static final ArchRule nobodyKnowsTheFrontDoor = noClasses()
            .that()
            .resideOutsideOfPackage("..scoring.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..scoring.rest..");

    @ArchTest
    static final ArchRule nobodyKnowsTheKafkaEdge = noClasses()
            .that()
            .resideOutsideOfPackage("..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..scoring.messaging..");

    @ArchTest
    static final ArchRule contractsStayAtTheKafkaEdge = noClasses()
            .that()
            .resideOutsideOfPackages("..messaging..", "..scoring.state..", "..scoring.tail..", "..scoring.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cwtt.schemas..", "org.apache.avro..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule resourcesGoThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("..scoring.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cwtt.scoring..messaging..", "..scoring.tail..", "..scoring.broker..");

    @ArchTest
    static final ArchRule nobodyAsksTheClockInTheDomain = noClasses()
            .that()
            .resideInAPackage("..scoring.domain..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");
}
