package pushdesk.cli.push;

import static pushdesk.cli.common.TextTable.Column.text;

import java.io.PrintStream;
import java.util.List;
import pushdesk.cli.common.TextTable;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.file.RowFile;
import tools.jackson.core.JsonGenerator;

/// What `load` tells: which column of the file brings what, then what a push tells.
record LoadReport(RowOrigin origin, List<Column> columns, List<String> ignored, PushReport push) {

    /// @param type as it is stored
    /// @param from the file's name for it
    /// @param held what the file holds there; empty where it does not say
    record Column(String name, String type, String from, String held) {}

    static LoadReport of(RowBatch rows, RowFile file, ColumnMapping mapping, PushReport push) {
        List<Column> columns = rows.columns().stream()
                .map(column -> new Column(
                        column.name(),
                        (column.type() == ScalarType.UNKNOWN ? ScalarType.STRING : column.type()).feastName(),
                        mapping.nameOf(column).orElseThrow(),
                        file.type(mapping.indexOf(column).orElseThrow())))
                .toList();
        return new LoadReport(rows.origin(), columns, rows.ignoredColumns(), push);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        PushJson.origin(origin, json);
        json.writeArrayPropertyStart("columns");
        for (Column column : columns) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("type", column.type());
            json.writeStringProperty("from", column.from());
            if (!column.held().isEmpty()) {
                json.writeStringProperty("held", column.held());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("ignored");
        ignored.forEach(json::writeString);
        json.writeEndArray();
        PushJson.fields(push, json);
        json.writeEndObject();
    }

    void print(PrintStream out) {
        var table = new TextTable(text("column"), text("type"), text("from"), text("holds"));
        columns.forEach(column -> table.add(column.name(), column.type(), column.from(), column.held()));
        table.print(out, 0);
        out.println();
        PushText.print(push, out);
    }
}
