package org.cwtt.referral.forms;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// A4 pages whose text is tagged, so that a screen reader reads it in order: headings, paragraphs, lists. Lines and
/// boxes are decoration.
final class TaggedPaper implements AutoCloseable {
    static final float LEFT = 50;
    static final float RIGHT = PDRectangle.A4.getWidth() - 50;
    static final float TOP = PDRectangle.A4.getHeight() - 50;
    static final float BOTTOM = 60;

    private static final float BOLD_STROKE = 0.35f;
    private static final float THIN = 0.6f;

    private final PDDocument document;
    private final PaperFont font;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement body = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
    private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();
    private PDPage page;
    private PDPageContentStream content;
    private COSArray onPage = new COSArray();

    TaggedPaper(PDDocument document, PaperFont font) throws IOException {
        this.document = document;
        this.font = font;
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        tree.appendKid(body);
        page = newPage();
        content = new PDPageContentStream(document, page);
    }

    void turn() throws IOException {
        content.close();
        page = newPage();
        content = new PDPageContentStream(document, page);
    }

    private PDPage newPage() {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        int number = document.getNumberOfPages() - 1;
        next.setStructParents(number);
        next.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        onPage = new COSArray();
        parents.put(number, new PDParentTreeValue(onPage));
        return next;
    }

    /// A new element of the document, such as a heading.
    PDStructureElement element(String type) {
        return element(type, body);
    }

    PDStructureElement element(String type, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /// Text of an element; what is told once may stand in several places.
    void text(PDStructureElement element, String drawable, Place place) throws IOException {
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, onPage.size());
        COSName tag = COSName.getPDFName(element.getStructureType());
        element.setPage(page);
        element.appendKid(new PDMarkedContent(tag, mark));
        onPage.add(element);
        content.beginMarkedContent(tag, PDPropertyList.create(mark));
        draw(drawable, place);
        content.endMarkedContent();
    }

    /// @param y of the line on which the letters stand
    record Place(float x, float y, float size, boolean bold) {}

    private void draw(String drawable, Place place) throws IOException {
        content.beginText();
        content.setFont(font.font(), place.size());
        content.setRenderingMode(place.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(BOLD_STROKE);
        content.newLineAtOffset(place.x(), place.y());
        content.showText(drawable);
        content.endText();
    }

    void line(float fromX, float toX, float y) throws IOException {
        decoration();
        content.setLineWidth(THIN);
        content.moveTo(fromX, y);
        content.lineTo(toX, y);
        content.stroke();
        content.endMarkedContent();
    }

    void box(float x, float y, float size) throws IOException {
        decoration();
        content.setLineWidth(THIN);
        content.addRect(x, y, size, size);
        content.stroke();
        content.endMarkedContent();
    }

    void band(float y, float height) throws IOException {
        decoration();
        content.setNonStrokingColor(0.91f);
        content.addRect(LEFT, y, RIGHT - LEFT, height);
        content.fill();
        content.setNonStrokingColor(0f);
        content.endMarkedContent();
    }

    private void decoration() throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    /// Ends the last page, and writes the same kind of line at the foot of each.
    void finish(String foot) throws IOException {
        content.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream over = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                over.beginMarkedContent(COSName.ARTIFACT);
                over.beginText();
                over.setFont(font.font(), 8);
                over.newLineAtOffset(LEFT, BOTTOM - 25);
                over.showText(font.drawable("%s · page %d of %d".formatted(foot, i + 1, pages)));
                over.endText();
                over.endMarkedContent();
            }
        }
        PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.setNumbers(Map.copyOf(parents));
        tree.setParentTree(numbers);
        tree.setParentTreeNextKey(pages);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
