package org.cwtt.referral.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.cwtt.referral.forms.Form.Field;
import org.cwtt.referral.forms.Form.Section;
import org.cwtt.referral.forms.TaggedPaper.Place;

/// Draws a form, filled in as far as the values go, on A4 pages to be completed by hand.
public final class FormPdf {
    private static final float TITLE = 14;
    private static final float TEXT = 9.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 12.5f;
    private static final float FIELD_HEIGHT = 17;
    private static final float LABEL_WIDTH = 175;
    private static final float BOX = 8;

    private final Form form;
    private final Map<KnownValue, String> values;
    private final PaperFont font;
    private final TaggedPaper paper;
    private float y = TaggedPaper.TOP;

    private FormPdf(Form form, Map<KnownValue, String> values, PaperFont font, TaggedPaper paper) {
        this.form = form;
        this.values = values;
        this.font = font;
        this.paper = paper;
    }

    /// @param values what is known; the line of what is not stays empty
    public static byte[] of(Form form, Map<KnownValue, String> values) {
        try (PDDocument document = new PDDocument()) {
            describe(document, form);
            PaperFont font = PaperFont.in(document);
            try (TaggedPaper paper = new TaggedPaper(document, font)) {
                new FormPdf(form, values, font, paper).draw();
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Form form) {
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(form.title());
        document.getDocumentInformation().setSubject(form.basis());
        document.getDocumentCatalog().setLanguage(form.language());
        PDViewerPreferences viewer =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
    }

    private void draw() throws IOException {
        paragraph(StandardStructureTypes.H1, form.title(), TITLE, true);
        paragraph(StandardStructureTypes.P, form.basis(), SMALL, false);
        y -= 4;
        for (String text : form.introduction()) {
            paragraph(StandardStructureTypes.P, text, TEXT, false);
        }
        for (Section section : form.sections()) {
            section(section);
        }
        paper.finish("%s %s".formatted(form.id(), form.version()));
    }

    private void section(Section section) throws IOException {
        // A heading stays with its note and first line.
        needs(3 * FIELD_HEIGHT + LEADING);
        y -= 20;
        paper.band(y - 5, 17);
        PDStructureElement heading = paper.element(StandardStructureTypes.H2);
        paper.text(heading, font.drawable(section.title()), new Place(TaggedPaper.LEFT + 4, y, 10.5f, true));
        y -= 8;
        if (section.note() != null) {
            y -= 2;
            paragraph(StandardStructureTypes.P, section.note(), SMALL, false);
        }
        for (Field field : section.fields()) {
            field(field);
        }
    }

    private void field(Field field) throws IOException {
        if (!field.choices().isEmpty()) {
            choices(field);
        } else if (field.lines() > 0) {
            lines(field);
        } else {
            value(field);
        }
    }

    private void value(Field field) throws IOException {
        List<String> label = font.lines(field.label(), TEXT, LABEL_WIDTH - 10);
        String known = field.value() == null ? "" : values.getOrDefault(field.value(), "");
        float from = TaggedPaper.LEFT + LABEL_WIDTH;
        List<String> value = known.isBlank() ? List.of() : font.lines(known, TEXT + 1, TaggedPaper.RIGHT - from - 4);
        int rows = Math.max(label.size(), Math.max(1, value.size()));
        needs(FIELD_HEIGHT + (rows - 1) * LEADING);
        y -= FIELD_HEIGHT;
        PDStructureElement element = paper.element(StandardStructureTypes.P);
        float last = y - (rows - 1) * LEADING;
        rows(element, label, TaggedPaper.LEFT, TEXT, false);
        rows(element, value, from + 2, TEXT + 1, true);
        y = last;
        paper.line(from, TaggedPaper.RIGHT, y - 3);
    }

    private void lines(Field field) throws IOException {
        needs(FIELD_HEIGHT * (Math.min(field.lines(), 3) + 1));
        y -= 4;
        paragraph(StandardStructureTypes.P, field.label(), TEXT, false);
        for (int i = 0; i < field.lines(); i++) {
            needs(FIELD_HEIGHT);
            y -= FIELD_HEIGHT;
            paper.line(TaggedPaper.LEFT, TaggedPaper.RIGHT, y - 3);
        }
    }

    private void choices(Field field) throws IOException {
        float from = TaggedPaper.LEFT + LABEL_WIDTH;
        needs(FIELD_HEIGHT * 2);
        y -= FIELD_HEIGHT;
        List<String> label = font.lines(field.label(), TEXT, LABEL_WIDTH - 10);
        rows(paper.element(StandardStructureTypes.P), label, TaggedPaper.LEFT, TEXT, false);
        float labelEnd = y - (label.size() - 1) * LEADING;
        PDStructureElement list = paper.element(StandardStructureTypes.L);
        float x = from;
        for (Iterator<String> each = field.choices().iterator(); each.hasNext(); ) {
            String choice = font.drawable(each.next());
            float width = BOX + 5 + font.width(choice, TEXT) + 16;
            if (x > from && x + width > TaggedPaper.RIGHT) {
                x = from;
                needs(FIELD_HEIGHT);
                y -= FIELD_HEIGHT;
            }
            paper.box(x, y - 1, BOX);
            PDStructureElement item = paper.element(StandardStructureTypes.LI, list);
            PDStructureElement words = paper.element(StandardStructureTypes.L_BODY, item);
            paper.text(words, choice, new Place(x + BOX + 5, y, TEXT, false));
            x += width;
        }
        y = Math.min(y, labelEnd);
    }

    /// Rows of one element from here downwards, without moving on.
    private void rows(PDStructureElement element, List<String> rows, float x, float size, boolean bold)
            throws IOException {
        float at = y;
        for (String row : rows) {
            paper.text(element, row, new Place(x, at, size, bold));
            at -= LEADING;
        }
    }

    private void paragraph(String type, String text, float size, boolean bold) throws IOException {
        PDStructureElement element = paper.element(type);
        for (String row : font.lines(text, size, TaggedPaper.RIGHT - TaggedPaper.LEFT)) {
            needs(size + 4);
            y -= size + 4;
            paper.text(element, row, new Place(TaggedPaper.LEFT, y, size, bold));
        }
    }

    private void needs(float height) throws IOException {
        if (y - height < TaggedPaper.BOTTOM) {
            paper.turn();
            y = TaggedPaper.TOP;
        }
    }
}
