package pushdesk.cli.common;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// A table in plain text: columns two spaces apart, numbers to the right, no frame, so that `grep`, `cut` and a narrow terminal cope with it.
public final class TextTable {
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param toTheRight for numbers
    public record Column(String title, boolean toTheRight) {
        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    public TextTable(Column... columns) {
        this(List.of(columns));
    }

    public void add(String... cells) {
        add(List.of(cells));
    }

    public void add(List<String> cells) {
        rows.add(cells.stream().map(TextTable::oneLine).toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// @param indent how many spaces stand before each line
    public void print(PrintStream out, int indent) {
        List<String> titles = columns.stream().map(Column::title).toList();
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(width(titles.get(i)), rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
        }
        print(out, indent, titles, widths);
        rows.forEach(row -> print(out, indent, row, widths));
    }

    private void print(PrintStream out, int indent, List<String> cells, int[] widths) {
        var line = new StringBuilder(" ".repeat(indent));
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(columns.get(i).toTheRight() ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /// Control characters would tear the table, or command the terminal.
    private static String oneLine(String cell) {
        if (cell.chars().noneMatch(Character::isISOControl)) {
            return cell;
        }
        var shown = new StringBuilder();
        cell.chars().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        shown.append(String.format("\\u%04x", c));
                    } else {
                        shown.append((char) c);
                    }
                }
            }
        });
        return shown.toString();
    }
}
