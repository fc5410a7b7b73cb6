package org.cwtt.referral.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.cwtt.referral.SearchReferrals;
import org.cwtt.referral.domain.DatedReferral;
import org.cwtt.referral.domain.Viewer;
import org.hl7.fhir.r4.model.Resource;

/// Answers searches.
@ApplicationScoped
class ReferralBundles {
    private final SearchReferrals searchReferrals;
    private final FhirJson json;

    ReferralBundles(SearchReferrals searchReferrals, FhirJson json) {
        this.searchReferrals = searchReferrals;
        this.json = json;
    }

    /// @param asResource what is shown of each referral
    String search(Search.Kind kind, Viewer viewer, Bundles.Asked asked, Function<DatedReferral, Resource> asResource) {
        Search search = SearchReading.of(kind, viewer.ownDepartment(), asked.parameters(), json.context());
        List<Resource> found = search.criteria() == null
                ? List.of()
                : searchReferrals.search(viewer, search.criteria(), search.after(), search.count()).stream()
                        .map(asResource)
                        .toList();
        return json.write(Bundles.page(kind, search, found, asked));
    }
}
