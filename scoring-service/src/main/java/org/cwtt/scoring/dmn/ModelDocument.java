package org.cwtt.scoring.dmn;

import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.cwtt.scoring.domain.RulesetTitle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A model as the XML of DMN 1.3.
final class ModelDocument {
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final RulesetTitle title;
    private final Model model;
    private final Document document;

    ModelDocument(RulesetTitle title, Model model) {
        this.title = title;
        this.model = model;
        try {
            this.document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own XML parser is not there", e);
        }
    }

    String text() {
        Element definitions = document.createElementNS(DMN, "definitions");
        document.appendChild(definitions);
        Xml root = Xml.root(definitions)
                .with("id", Feel.name(title.id(), title.version()))
                .with("name", title.name() + " " + title.version())
                .with("namespace", "urn:cwtt:ruleset:" + title.id() + ":" + title.version());
        root.text("description", description());
        types(root);
        LogicXml logic = new LogicXml(model);
        for (Model.Node node : model.nodes()) {
            switch (node) {
                case Model.Input input -> input(root, input);
                case Model.Function function -> logic.function(root, function);
                case Model.Decision decision -> logic.decision(root, decision);
            }
        }
        new DiagramXml(model).add(root);
        return written();
    }

    private String description() {
        return title.status() + " Ruleset " + title.id() + " " + title.version()
                + ". Inputs are the answers by item code, null when an item was not asked or had no answer. z-scores of"
                + " growth are computed outside and come in as inputs. The model scores one submission of each"
                + " respondent; with several, the gravest level of any counts. Suspected abuse is not in it: that opens"
                + " the statutory lane, whatever a ruleset says.";
    }

    private void types(Xml root) {
        type(root, FeelType.LEVEL.reference(), List.of("HIGH", "MEDIUM", "LOW", "UNKNOWN"));
        root.part("itemDefinition")
                .with("name", FeelType.BANDS.reference())
                .with("isCollection", "true")
                .text("typeRef", "string");
        for (Model.Node node : model.nodes()) {
            if (node instanceof Model.Input input && !input.allowed().isEmpty()) {
                type(root, typeOf(input), input.allowed());
            }
        }
    }

    private static void type(Xml root, String name, List<String> allowed) {
        Xml type = root.part("itemDefinition").with("name", name);
        type.text("typeRef", "string");
        type.part("allowedValues")
                .text("text", Feel.listed(allowed.stream().map(Feel::text).toList()));
    }

    private static void input(Xml root, Model.Input input) {
        Xml node = root.child("inputData").with("id", input.name()).with("name", input.name());
        node.text("description", input.description());
        node.part("variable").with("name", input.name()).with("typeRef", typeOf(input));
    }

    private static String typeOf(Model.Input input) {
        return input.allowed().isEmpty() ? input.type().reference() : "t_" + input.name();
    }

    private String written() {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("The model could not be written", e);
        }
    }
}
