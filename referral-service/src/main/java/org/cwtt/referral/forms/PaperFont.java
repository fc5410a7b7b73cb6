package org.cwtt.referral.forms;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Liberation Sans (SIL Open Font License), which PDFBox brings along: it has the letters of South Africa's languages.
final class PaperFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNITS = 1000;
    private static final int NOT_KNOWN = '?';

    private final PDFont font;
    private final CmapLookup glyphs;

    private PaperFont(PDFont font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    static PaperFont in(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDFont.class.getResourceAsStream(FILE))) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new PaperFont(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        }
    }

    PDFont font() {
        return font;
    }

    /// The text with a question mark for every character that the font does not have.
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(one -> Character.isISOControl(one) || Character.isWhitespace(one) ? ' ' : one)
                .map(one -> glyphs.getGlyphId(one) == 0 ? NOT_KNOWN : one)
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    float width(String drawable, float size) {
        try {
            return font.getStringWidth(drawable) / UNITS * size;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The text in lines no wider than `width`, broken between words where that can be.
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : drawable(text).split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
            while (width(line.toString(), size) > width) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(CharSequence word, float size, float width) {
        int fits = 1;
        while (fits < word.length() && width(word.subSequence(0, fits + 1).toString(), size) <= width) {
            fits++;
        }
        return fits;
    }
}
