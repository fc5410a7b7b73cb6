package org.cwtt.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.cwtt.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..reporting.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.cwtt.reporting.domain..");

    @ArchTest
    static final ArchRule edgesDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..reporting.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reporting.messaging..", "..reporting.persistence..");

    @ArchTest
    static final ArchRule consumersReachTablesThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("..reporting.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reporting.rest..", "..reporting.persistence..");

    @ArchTest
    static final ArchRule tablesKnowTheDomainOnly = noClasses()
            .that()
            .resideInAPackage("..reporting.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reporting", "..reporting.rest..", "..reporting.messaging..");

    @ArchTest
    static final ArchRule verbsDoNotKnowHttp = noClasses()
            .that()
            .resideInAPackage("org.cwtt.reporting")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reporting.rest..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule avroStopsAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackage("..reporting.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.avro..", "org.cwtt.schemas..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule pagesReachFiguresThroughTheVerbs = noClasses()
            .that()
            .resideInAPackage("..reporting.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reporting.messaging..", "..reporting.persistence..");
}
