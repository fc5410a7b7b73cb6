package org.cwtt.referral.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;

/// Pages of what was found: a full one links to the next, by the last id that it holds.
final class Bundles {
    private Bundles() {}

    static Bundle page(Search.Kind kind, Search search, List<? extends Resource> found, Asked asked) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(asked.url(kind).build().toString());
        if (found.size() == search.count()) {
            String last = found.getLast().getIdPart();
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(asked.url(kind)
                            .replaceQueryParam(SearchReading.AFTER, last)
                            .build()
                            .toString());
        }
        for (Resource resource : found) {
            bundle.addEntry()
                    .setFullUrl(asked.base() + kind.type() + "/" + resource.getIdPart())
                    .setResource(resource)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    /// Where and what was asked, in the address or in a form.
    record Asked(UriInfo uri, MultivaluedMap<String, String> parameters) {
        String base() {
            return uri.getBaseUriBuilder().path("fhir/").build().toString();
        }

        private UriBuilder url(Search.Kind kind) {
            UriBuilder url = UriBuilder.fromUri(base() + kind.type());
            parameters.forEach((name, values) ->
                    url.queryParam(name, values.stream().map(Bundles::escaped).toArray()));
            return url;
        }
    }

    /// Braces would be templates.
    private static String escaped(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
