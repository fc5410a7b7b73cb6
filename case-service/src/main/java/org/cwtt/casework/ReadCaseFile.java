package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.CaseMove;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Cases;
import org.cwtt.casework.persistence.Children;

/// Reads where a child's case stands; the reading and the note of it are one transaction.
@ApplicationScoped
public class ReadCaseFile {
    /// The case with all its steps, oldest first.
    public record Found(CaseFile caseFile, List<CaseMove> history) {}

    private final Children children;
    private final Cases cases;
    private final AccessLog accessLog;

    ReadCaseFile(Children children, Cases cases, AccessLog accessLog) {
        this.children = children;
        this.cases = cases;
        this.accessLog = accessLog;
    }

    /// @param access who, and why
    /// @throws UnknownRecordException when there is no such child in the reader's areas, or it has no case
    @Transactional
    public Found read(UUID childId, Access access) {
        children.need(childId, access.reader());
        CaseFile caseFile = cases.of(childId).orElseThrow(() -> new UnknownRecordException("case", childId));
        accessLog.add(access, List.of(childId));
        return new Found(caseFile, cases.steps(childId));
    }
}
