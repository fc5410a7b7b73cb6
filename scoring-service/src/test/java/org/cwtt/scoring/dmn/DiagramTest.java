package org.cwtt.scoring.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cwtt.scoring.domain.Current;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Without a diagram many tools show nothing of a model.
class DiagramTest {
    private static final List<Element> ELEMENTS = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(DecisionModel.of(Current.RULESET))));
        NodeList all = document.getElementsByTagName("*");
        IntStream.range(0, all.getLength()).forEach(index -> ELEMENTS.add((Element) all.item(index)));
    }

    @Test
    void everythingHasAPlaceOfItsOwn() {
        // When
        Map<String, Rectangle> places = new LinkedHashMap<>();
        named("DMNShape").forEach(shape -> places.put(shape.getAttribute("dmnElementRef"), bounds(shape)));

        // Then
        assertThat(places).hasSizeGreaterThan(100);
        assertThat(places.keySet())
                .containsExactlyInAnyOrderElementsOf(ids("inputData", "decision", "businessKnowledgeModel"));
        assertThat(places)
                .allSatisfy((name, place) -> assertThat(places)
                        .allSatisfy((other, its) -> assertThat(name.equals(other) || !place.intersects(its))
                                .isTrue()));
    }

    @Test
    void everythingThatIsNeededHasALine() {
        // When
        List<String> lines = named("DMNEdge").stream()
                .map(line -> line.getAttribute("dmnElementRef"))
                .toList();

        // Then
        assertThat(lines).containsExactlyInAnyOrderElementsOf(ids("informationRequirement", "knowledgeRequirement"));
    }

    private static List<String> ids(String... names) {
        return List.of(names).stream()
                .flatMap(name -> named(name).stream())
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    private static List<Element> named(String name) {
        return ELEMENTS.stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }

    private static Rectangle bounds(Element shape) {
        Element bounds = (Element) shape.getElementsByTagNameNS("*", "Bounds").item(0);
        return new Rectangle(
                number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
