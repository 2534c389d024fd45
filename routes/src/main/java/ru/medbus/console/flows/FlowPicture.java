package ru.medbus.console.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The routes as a picture: who sends to whom goes from left to right. Sizes in pixels of the drawing. */
record FlowPicture(int width, int height, List<Node> nodes, List<Edge> edges) {
    private static final int BOX_WIDTH = 322;
    private static final int BOX_HEIGHT = 48;
    private static final int STEP_Y = BOX_HEIGHT + 10;
    private static final int STEP_X = BOX_WIDTH + 68;
    private static final int LONGEST_TITLE = 34;

    /** @param title of the route, shortened to the box */
    record Node(RouteLine line, String title, int x, int y) {

        public int boxWidth() {
            return BOX_WIDTH;
        }

        public int boxHeight() {
            return BOX_HEIGHT;
        }
    }

    /** @param live whether something is on its way to the right end */
    record Edge(String path, boolean live) {}

    static FlowPicture of(List<RouteLine> lines, Map<String, Set<String>> forwards) {
        var levels = levels(lines, forwards);
        var columns = lines.stream().collect(Collectors.groupingBy(line -> levels.get(line.id())));
        int tallest = columns.values().stream().mapToInt(List::size).max().orElse(0);
        var nodes = new HashMap<String, Node>();
        columns.forEach((level, column) -> place(nodes, column, level, tallest));
        int width = (columns.keySet().stream().max(Integer::compare).orElse(0)) * STEP_X + BOX_WIDTH + 4;
        return new FlowPicture(width, tallest * STEP_Y, nodes.values().stream()
                .sorted(Comparator.comparing(Node::x).thenComparing(Node::y)).toList(), edges(nodes, forwards));
    }

    /** How many routes stand before each one on the longest way to it. */
    private static Map<String, Integer> levels(List<RouteLine> lines, Map<String, Set<String>> forwards) {
        var levels = new HashMap<String, Integer>();
        lines.forEach(line -> levels.put(line.id(), 0));
        for (int pass = 0; pass < lines.size(); pass++) {
            forwards.forEach((from, targets) -> targets.stream().filter(levels::containsKey).forEach(
                    to -> levels.merge(to, Math.min(levels.getOrDefault(from, 0) + 1, lines.size()), Math::max)));
        }
        return levels;
    }

    private static void place(Map<String, Node> nodes, List<RouteLine> column, int level, int tallest) {
        int top = (tallest - column.size()) * STEP_Y / 2;
        for (int i = 0; i < column.size(); i++) {
            var line = column.get(i);
            nodes.put(line.id(), new Node(line, shortened(line.flow().description()), level * STEP_X + 2,
                    top + i * STEP_Y + 5));
        }
    }

    private static List<Edge> edges(Map<String, Node> nodes, Map<String, Set<String>> forwards) {
        var edges = new ArrayList<Edge>();
        forwards.forEach((from, targets) -> targets.stream()
                .filter(to -> nodes.containsKey(from) && nodes.containsKey(to))
                .forEach(to -> edges.add(edge(nodes.get(from), nodes.get(to)))));
        return edges;
    }

    private static Edge edge(Node from, Node to) {
        int startX = from.x() + BOX_WIDTH;
        int startY = from.y() + BOX_HEIGHT / 2;
        int endY = to.y() + BOX_HEIGHT / 2;
        int bend = (to.x() - startX) / 2;
        return new Edge("M%d,%d C%d,%d %d,%d %d,%d".formatted(startX, startY, startX + bend, startY, to.x() - bend,
                endY, to.x(), endY), to.line().depth() > 0);
    }

    /** The middle goes: what tells one route from its neighbours stands at the end. */
    private static String shortened(String title) {
        int half = LONGEST_TITLE / 2;
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, half) + "…" + title.substring(title.length() - half + 1);
    }
}
