package org.cwtt.rest;

import java.util.regex.Pattern;

/// Looks for declarations of XML in JSON. FHIR's narratives are XHTML within JSON, whose parser takes entities that a
/// few characters declare and many places name, until no memory is left; no narrative has a use for one.
public final class XmlDeclarations {
    /// However its two characters are written.
    private static final Pattern BEGIN = Pattern.compile("(<|\\\\u003c)(!|\\\\u0021)", Pattern.CASE_INSENSITIVE);

    private XmlDeclarations() {}

    /// Whether a text of this JSON holds `<!`, which begins a declaration, or a comment.
    public static boolean areIn(String json) {
        return BEGIN.matcher(json).find();
    }
}
