package pushdesk.cli.journal;

import java.util.ArrayList;
import java.util.List;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.cli.online.OnlineText;
import pushdesk.model.type.ScalarType;
import pushdesk.store.table.RowPage;
import pushdesk.store.trace.KeyTrace;

/// What `trace` prints for a person: a line a row, with where it came from and what became of it.
record TraceText(KeyTrace trace) {

    TextTable table() {
        List<RowPage.Column> columns = trace.columns();
        var titles = new ArrayList<Column>();
        columns.forEach(column -> titles.add(new Column(column.name(), OnlineText.isNumber(column.type()))));
        titles.addAll(List.of(Column.text("event time"), Column.text("created"), Column.number("push"), Column.number("line"), Column.text("origin"),
                Column.text("state")));
        var table = new TextTable(titles);
        for (KeyTrace.Row traced : trace.rows()) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < columns.size(); i++) {
                String written = traced.asWritten().get(columns.get(i).name());
                cells.add(written == null ? OnlineText.cell(columns.get(i).type(), traced.row().values().get(i)) : OnlineText.cell(ScalarType.STRING, written));
            }
            cells.add(traced.row().eventTime().toString());
            cells.add(traced.row().created() == null ? "" : traced.row().created().toString());
            cells.add(Long.toString(traced.row().pushId()));
            cells.add(Long.toString(traced.row().line()));
            cells.add(traced.from().isPresent() ? "offline store, push " + traced.from().getAsLong() : traced.origin().name());
            cells.add(state(traced));
            table.add(cells);
        }
        return table;
    }

    private static String state(KeyTrace.Row traced) {
        if (traced.setAside()) {
            return "in a table set aside";
        }
        if (traced.undoneBy().isPresent()) {
            return "undone by entry " + traced.undoneBy().getAsLong();
        }
        return traced.beatenBy().map(by -> switch (traced.fate()) {
            case SUPERSEDED -> "superseded by line " + by.line();
            case LATE -> "older than push " + by.pushId() + ", line " + by.line();
            case UNCHANGED -> "same as push " + by.pushId() + ", line " + by.line();
            default -> "replaced by push " + by.pushId() + ", line " + by.line();
        }).orElse("stored");
    }
}
