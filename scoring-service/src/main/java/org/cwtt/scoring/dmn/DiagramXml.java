package org.cwtt.scoring.dmn;

import org.cwtt.scoring.dmn.DiagramLayout.Point;

/// The diagram of a model, as the XML of DMN 1.3: without it, many tools show nothing.
final class DiagramXml {
    private static final String DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String BOUNDS = "http://www.omg.org/spec/DMN/20180521/DC/";
    private static final String LINES = "http://www.omg.org/spec/DMN/20180521/DI/";

    private final Model model;
    private final DiagramLayout layout;

    DiagramXml(Model model) {
        this.model = model;
        this.layout = new DiagramLayout(model);
    }

    void add(Xml root) {
        Xml diagram = root.child(DIAGRAM, "dmndi:DMNDI")
                .child(DIAGRAM, "dmndi:DMNDiagram")
                .with("id", "diagram");
        layout.places().forEach((name, corner) -> shape(diagram, name, corner));
        for (Model.Decision decision : model.decisions()) {
            for (Model.Node needed : model.requirements(decision)) {
                line(diagram, needed, decision);
            }
        }
    }

    private static void shape(Xml diagram, String name, Point corner) {
        diagram.child(DIAGRAM, "dmndi:DMNShape")
                .with("id", "shape_" + name)
                .with("dmnElementRef", name)
                .child(BOUNDS, "dc:Bounds")
                .with("x", Integer.toString(corner.x()))
                .with("y", Integer.toString(corner.y()))
                .with("width", Integer.toString(DiagramLayout.WIDTH))
                .with("height", Integer.toString(DiagramLayout.HEIGHT));
    }

    private void line(Xml diagram, Model.Node needed, Model.Decision by) {
        String requirement = LogicXml.requirement(by, needed);
        Xml edge = diagram.child(DIAGRAM, "dmndi:DMNEdge")
                .with("id", "line_" + requirement)
                .with("dmnElementRef", requirement);
        for (Point point : layout.line(needed, by)) {
            edge.child(LINES, "di:waypoint")
                    .with("x", Integer.toString(point.x()))
                    .with("y", Integer.toString(point.y()));
        }
    }
}
