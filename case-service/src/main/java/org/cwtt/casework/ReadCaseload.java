package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.CaseloadPage;
import org.cwtt.casework.domain.CaseloadPage.Entry;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Caseload;
import org.cwtt.casework.persistence.Rounds;

/// Lists a practitioner's children, those in greatest need first; the list and the note of it are one transaction.
@ApplicationScoped
public class ReadCaseload {
    private final Caseload caseload;
    private final Rounds rounds;
    private final AccessLog accessLog;

    ReadCaseload(Caseload caseload, Rounds rounds, AccessLog accessLog) {
        this.caseload = caseload;
        this.rounds = rounds;
        this.accessLog = accessLog;
    }

    /// One page of the round that the filter names, or of the newest one in which a child of the reader's areas was
    /// assessed.
    ///
    /// @param purpose why, as a code for the access log
    @Transactional
    public CaseloadPage read(CaseFilter filter, Reader reader, String purpose) {
        Optional<String> round = Optional.ofNullable(filter.roundId()).or(() -> newestRound(reader, filter));
        return round.map(roundId -> page(roundId, filter, reader, purpose)).orElseGet(CaseloadPage::empty);
    }

    private Optional<String> newestRound(Reader reader, CaseFilter filter) {
        return rounds.latestFirst().stream()
                .map(Round::roundId)
                .filter(roundId -> caseload.hasAny(reader, roundId, filter.schoolId()))
                .findFirst();
    }

    private CaseloadPage page(String roundId, CaseFilter filter, Reader reader, String purpose) {
        List<Entry> found = caseload.find(reader, roundId, filter);
        CaseloadPage page = CaseloadPage.cut(roundId, found, filter.limit());
        accessLog.add(
                new Access(reader, Access.What.CASELOAD, purpose),
                page.entries().stream().map(Entry::childId).toList());
        return page;
    }
}
