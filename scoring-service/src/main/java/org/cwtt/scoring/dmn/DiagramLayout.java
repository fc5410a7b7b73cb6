package org.cwtt.scoring.dmn;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Where everything in a model stands in its diagram, in pixels: a row for each domain's level, and below it what it
/// needs, the inputs one under the other; a last row for what no level needs.
final class DiagramLayout {
    static final int WIDTH = 280;
    static final int HEIGHT = 50;

    private static final int GUTTER = 20;
    private static final int COLUMN = WIDTH + 3 * GUTTER;
    private static final int STACK = HEIGHT + GUTTER;
    private static final int BELOW = HEIGHT + 4 * GUTTER;

    private final Model model;
    private final Map<String, Point> places = new LinkedHashMap<>();
    private int lowest;

    /// Pixels from the left and from the top.
    record Point(int x, int y) {}

    DiagramLayout(Model model) {
        this.model = model;
        Set<Model.Node> needed = new HashSet<>();
        List<Model.Decision> decisions = model.decisions();
        decisions.forEach(decision -> needed.addAll(model.requirements(decision)));
        List<Model.Decision> ends = decisions.stream()
                .filter(decision -> !needed.contains(decision))
                .toList();
        ends.stream().filter(DiagramLayout::isLevel).forEach(level -> place(level, new Point(GUTTER, lowest + BELOW)));
        int right = GUTTER;
        int last = lowest + BELOW;
        for (Model.Decision end : ends) {
            right = isLevel(end) ? right : place(end, new Point(right, last));
        }
        stack(model.nodes(), new Point(right, last));
    }

    private static boolean isLevel(Model.Decision decision) {
        return decision.type() == FeelType.LEVEL;
    }

    /// The upper left corner of each node, by its name.
    Map<String, Point> places() {
        return places;
    }

    /// The line from what is needed up to the decision that needs it; out of a stack it leaves to the side.
    List<Point> line(Model.Node needed, Model.Decision by) {
        Point from = at(needed);
        Point to = at(by);
        int bottom = to.y() + HEIGHT;
        if (from.x() != to.x()) {
            return List.of(new Point(from.x() + WIDTH / 2, from.y()), new Point(to.x() + WIDTH / 2, bottom));
        }
        int beside = from.x() - GUTTER;
        return List.of(
                new Point(from.x(), from.y() + HEIGHT / 2),
                new Point(beside, from.y() + HEIGHT / 2),
                new Point(beside, bottom + GUTTER),
                new Point(to.x() + GUTTER, bottom + GUTTER),
                new Point(to.x() + GUTTER, bottom));
    }

    private Point at(Model.Node node) {
        return Objects.requireNonNull(places.get(node.name()));
    }

    /// Places a decision, and below it what it needs that stands nowhere yet.
    ///
    /// @return how far to the right that reaches
    private int place(Model.Decision decision, Point corner) {
        put(decision, corner);
        List<Model.Node> needed = List.copyOf(model.requirements(decision));
        Point below = new Point(corner.x(), corner.y() + BELOW);
        List<Model.Node> leaves = needed.stream()
                .filter(node -> !(node instanceof Model.Decision))
                .toList();
        int right = stack(leaves, below) ? corner.x() + COLUMN : corner.x();
        for (Model.Node node : needed) {
            if (node instanceof Model.Decision other && !places.containsKey(other.name())) {
                right = place(other, new Point(right, below.y()));
            }
        }
        return Math.max(right, corner.x() + COLUMN);
    }

    /// @return whether there was anything that stood nowhere
    private boolean stack(List<Model.Node> nodes, Point top) {
        int y = top.y();
        for (Model.Node node : nodes) {
            if (!places.containsKey(node.name())) {
                put(node, new Point(top.x(), y));
                y += STACK;
            }
        }
        return y > top.y();
    }

    private void put(Model.Node node, Point corner) {
        places.put(node.name(), corner);
        lowest = Math.max(lowest, corner.y());
    }
}
