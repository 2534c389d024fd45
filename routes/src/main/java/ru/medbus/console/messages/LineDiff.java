package ru.medbus.console.messages;

import java.util.ArrayList;
import java.util.List;

/** Two texts side by side, line by line: what stayed, went and came. */
final class LineDiff {
    /** More pairs of lines than this are not compared: the middle is told as replaced. */
    private static final long MOST_PAIRS = 4_000_000;
    private static final int CONTEXT = 3;

    /** Whether a line is in both, in the first only, in the second only; or lines were left out here. */
    enum Kind {
        SAME(" "),
        GONE("−"),
        NEW("+"),
        SKIPPED("⋯");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    record Line(Kind kind, String text) {
        public String sign() {
            return kind.sign();
        }

        /** Class of the style sheet. */
        public String style() {
            return kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private LineDiff() {}

    /** All lines that differ, with a few around them. Empty when nothing differs. */
    static List<Line> of(String first, String second) {
        var a = first.lines().toList();
        var b = second.lines().toList();
        int head = commonHead(a, b);
        int tail = commonTail(a, b, head);
        var lines = new ArrayList<Line>();
        a.subList(0, head).forEach(text -> lines.add(new Line(Kind.SAME, text)));
        middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), lines);
        a.subList(a.size() - tail, a.size()).forEach(text -> lines.add(new Line(Kind.SAME, text)));
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME) ? List.of() : withContext(lines);
    }

    private static int commonHead(List<String> a, List<String> b) {
        int i = 0;
        while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
            i++;
        }
        return i;
    }

    private static int commonTail(List<String> a, List<String> b, int head) {
        int i = 0;
        while (i < Math.min(a.size(), b.size()) - head && a.get(a.size() - 1 - i).equals(b.get(b.size() - 1 - i))) {
            i++;
        }
        return i;
    }

    /** Longest common subsequence, walked from its beginning. */
    private static void middle(List<String> a, List<String> b, List<Line> lines) {
        boolean comparable = (long) a.size() * b.size() <= MOST_PAIRS;
        var common = comparable ? lengths(a, b) : new int[0][0];
        int i = 0;
        int j = 0;
        while (comparable && i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                lines.add(new Line(Kind.SAME, a.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.GONE, a.get(i++)));
            } else {
                lines.add(new Line(Kind.NEW, b.get(j++)));
            }
        }
        a.subList(i, a.size()).forEach(text -> lines.add(new Line(Kind.GONE, text)));
        b.subList(j, b.size()).forEach(text -> lines.add(new Line(Kind.NEW, text)));
    }

    private static int[][] lengths(List<String> a, List<String> b) {
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> withContext(List<Line> lines) {
        var shown = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (near(lines, i)) {
                shown.add(lines.get(i));
            } else if (shown.isEmpty() || shown.getLast().kind() != Kind.SKIPPED) {
                shown.add(new Line(Kind.SKIPPED, ""));
            }
        }
        return shown;
    }

    private static boolean near(List<Line> lines, int place) {
        return lines.subList(Math.max(0, place - CONTEXT), Math.min(lines.size(), place + CONTEXT + 1)).stream()
                .anyMatch(line -> line.kind() != Kind.SAME);
    }
}
