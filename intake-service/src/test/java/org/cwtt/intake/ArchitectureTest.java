package org.cwtt.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Holds the shape of the service: edges know verbs, verbs know the domain, the domain knows nobody.
@AnalyzeClasses(packages = "org.cwtt.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theDomainIsPure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.cwtt.intake..domain..");

    @ArchTest
    static final ArchRule nobodyKnowsTheResources = noClasses()
            .that()
            .resideOutsideOfPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..rest..");

    @ArchTest
    static final ArchRule resourcesGoThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("org.cwtt.intake.*.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..", "..messaging..");

    @ArchTest
    static final ArchRule persistenceDoesNotAnnounce = noClasses()
            .that()
            .resideInAPackage("..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cwtt.intake..messaging..");

    @ArchTest
    static final ArchRule announcementsDoNotStore = noClasses()
            .that()
            .resideInAPackage("org.cwtt.intake..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..persistence..");

    @ArchTest
    static final ArchRule avroStaysInMessaging = noClasses()
            .that()
            .resideOutsideOfPackage("..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cwtt.schemas..", "org.apache.avro..");

    @ArchTest
    static final ArchRule jsonAndHttpStayAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages("..rest..", "..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "jakarta.ws.rs..", "io.quarkiverse..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles = slices().matching(
                    "org.cwtt.intake.(access|area|bulk|capture|child|classlist|fhir|merge|quality|questionnaire|rights|submission)..")
            .should()
            .beFreeOfCycles();
}
