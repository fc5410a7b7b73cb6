package org.cwtt.referral.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPdfTest {
    private static final String SHIPPED = "forms/form-22-1.1.0.yaml";
    private static final Form FORM_22 = FormFile.load(SHIPPED);

    @Test
    void whatIsKnownStandsInItsLineAndTheRestIsLeftToTheHand() throws IOException {
        // Given
        Map<KnownValue, String> values = new EnumMap<>(KnownValue.class);
        values.put(KnownValue.CHILD_FAMILY_NAME, "Mulaudzi-Nḓou");
        values.put(KnownValue.CHILD_GIVEN_NAMES, "Ṱhifhelimbilu Ṅaledi Šeba");
        values.put(
                KnownValue.SCHOOL_NAME, "A primary school with so long a name that it takes a second line of the form");
        values.put(KnownValue.REPORTER_CAPACITY, "Teacher");
        values.put(KnownValue.REPORT_RAISED_AT, "29 November 2026, 03:10");

        // When
        byte[] pdf = FormPdf.of(FORM_22, values);

        // Then
        String text = textOf(pdf);
        assertThat(text)
                .contains("Family name Mulaudzi-Nḓou", "Given names Ṱhifhelimbilu Ṅaledi Šeba", "Capacity Teacher")
                .contains("it takes a second line", "Date of birth\n", "Signature")
                .doesNotContain("?");
        FORM_22.sections().forEach(section -> assertThat(text).contains(section.title()));
        pictured(pdf, "form-22");
    }

    @Test
    void itIsAnA4DocumentThatAScreenReaderCanRead() throws IOException {
        // When
        byte[] pdf = FormPdf.of(FORM_22, Map.of());

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPages())
                    .hasSizeBetween(2, 4)
                    .allSatisfy(page -> assertThat(page.getMediaBox()).hasToString(PDRectangle.A4.toString()));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-ZA");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(FORM_22.title());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> kinds = kinds(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(kinds).startsWith("Document", "H1", "P").contains("H2", "L", "LI", "LBody");
            assertThat(kinds.stream().filter("H2"::equals)).hasSameSizeAs(FORM_22.sections());
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getParentTree())
                    .isNotNull();
            assertThat(document.getPage(0).getResources().getFontNames()).isNotEmpty();
        }
    }

    @Test
    void aCharacterThatTheFontDoesNotHaveIsMarkedAndNothingFails() throws IOException {
        // When
        byte[] pdf = FormPdf.of(FORM_22, Map.of(KnownValue.CHILD_FAMILY_NAME, "Zh\u00e0ng \u5f20\n\tX".repeat(20)));

        // Then
        assertThat(textOf(pdf)).contains("Zhàng ?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        version: 1.1.0             | version: ""              | needs version
        language: en-ZA            | tongue: en-ZA            | Unrecognized field "tongue"
        value: child.familyName    | value: child.address     | sections[2].fields[0].value 'child.address'
        label: "Given names"       | label: ""                | needs sections[2].fields[1].label
        "Home address", lines: 2   | "Home address", lines: 99| sections[2].fields[9].lines must lie from 0 to 20
        """)
    void aFormThatMustNotBeUsedIsRefusedInOneLineWithThePlace(String right, String wrong, String message)
            throws IOException {
        // Given
        String senseless = shipped().replace(right, wrong);

        // When, Then
        assertThatThrownBy(() -> FormFile.read("test", new ByteArrayInputStream(senseless.getBytes(UTF_8))))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aMissingFormIsRefused() {
        // When, Then
        assertThatThrownBy(() -> FormFile.load("forms/none.yaml"))
                .isInstanceOf(InvalidFormException.class)
                .hasMessage("form forms/none.yaml: there is no such file");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    /// For the eye of whoever changes the form.
    private static void pictured(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(i, 80),
                        "png",
                        folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        }
    }

    private static List<String> kinds(PDStructureNode node) {
        List<String> kinds = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                kinds.addAll(kinds(element));
            }
        }
        return kinds;
    }

    private static String shipped() throws IOException {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), UTF_8);
        }
    }
}
