package pushdesk.cli.online;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.ValueText;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;

/// What `online` prints for a person: a line a row, with its age and where it came from.
public final class OnlineText {
    private static final int CELL = 40;

    private final List<RowPage.Column> columns;
    private final Instant now;
    private final TextTable table;

    OnlineText(List<RowPage.Column> columns, Instant now) {
        this.columns = columns;
        this.now = now;
        var titles = new ArrayList<Column>();
        columns.forEach(column -> titles.add(new Column(column.name(), isNumber(column.type()))));
        titles.addAll(List.of(Column.text("event time"), Column.number("age"), Column.text("state"), Column.number("push"), Column.number("line")));
        this.table = new TextTable(titles);
    }

    TextTable table() {
        return table;
    }

    void add(OnlineRow row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            RowPage.Column column = columns.get(i);
            int at = i;
            cells.add(row.row().map(stored -> cell(column.type(), stored.values().get(at))).orElse(row.asked().getOrDefault(column.name(), "")));
        }
        Instant event = row.row().map(StoredRow::eventTime).orElse(null);
        cells.add(event == null ? "" : event.toString());
        cells.add(event == null ? "" : age(Duration.between(event, now)));
        cells.add(switch (row.status()) {
            case PRESENT -> "present";
            case OUTSIDE_MAX_AGE -> "past its ttl";
            case NOT_FOUND -> "not found";
        });
        cells.add(row.row().map(stored -> Long.toString(stored.pushId())).orElse(""));
        cells.add(row.row().map(stored -> Long.toString(stored.line())).orElse(""));
        table.add(cells);
    }

    public static String cell(ValueType type, Object value) {
        if (value == null) {
            return "null";
        }
        String text = ValueText.format(type, value);
        if (text.isEmpty()) {
            return "\"\"";
        }
        return text.length() <= CELL ? text : text.substring(0, CELL - 1) + "…";
    }

    public static boolean isNumber(ValueType type) {
        return type == ScalarType.INT32 || type == ScalarType.INT64 || type == ScalarType.FLOAT32 || type == ScalarType.FLOAT64
                || type == ScalarType.DECIMAL;
    }

    static String age(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 0) {
            return "ahead";
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }
}
