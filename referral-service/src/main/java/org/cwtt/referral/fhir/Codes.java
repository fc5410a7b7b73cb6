package org.cwtt.referral.fhir;

import java.util.Locale;
import org.cwtt.referral.domain.Department;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/// The platform's code systems and identifiers. What is referred to by an identifier alone is not a resource here.
final class Codes {
    static final String STATE = "urn:cwtt:referral-state";
    static final String REASON = "urn:cwtt:referral-reason";
    static final String DECLINE_REASON = "urn:cwtt:decline-reason";
    static final String OUTCOME = "urn:cwtt:referral-outcome";
    static final String TASK_OUTPUT = "urn:cwtt:task-output";
    static final String PROBLEM = "urn:cwtt:problem";

    static final String SERVICE = "urn:cwtt:service";

    private static final String DEPARTMENT = "urn:cwtt:department";
    private static final String SCHOOL = "urn:cwtt:emis-number";

    private Codes() {}

    static CodeableConcept of(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    /// The system of a department's own child ids: another one for each department.
    static String childSystem(Department department) {
        return "urn:cwtt:pairwise-child-id:"
                + department.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The child, by no more than the department's own id.
    static Reference child(Department department, String pairwiseChildId) {
        return reference("Patient", childSystem(department), pairwiseChildId);
    }

    static Reference department(Department department) {
        return reference("Organization", DEPARTMENT, department.name());
    }

    /// A place of the directory of services, by its id.
    static Reference service(String id) {
        return reference("Location", SERVICE, id);
    }

    static Reference school(String emisNumber) {
        return reference("Location", SCHOOL, emisNumber);
    }

    /// True for `HEALTH` and `urn:cwtt:department|HEALTH`.
    static boolean isDepartment(String token, Department department) {
        return token.equals(department.name()) || token.equals(DEPARTMENT + "|" + department.name());
    }

    private static Reference reference(String type, String system, String value) {
        Identifier identifier = new Identifier().setSystem(system).setValue(value);
        return new Reference().setType(type).setIdentifier(identifier);
    }
}
