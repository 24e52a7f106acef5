package pushdesk.serving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.json.JsonKind;
import pushdesk.rows.text.TimeFormat;
import pushdesk.serving.json.JsonCell;

/// The rows of a request, from its columns. A row's line is its number from 1.
///
/// A column is found by the name that the source or the views give it; `event_timestamp` and `created` are the times whatever the source calls
/// them, as Feast's remote online store sends them. Bare numbers are times in seconds since 1970. A number is no String, and a text of digits is
/// not taken for an Int64 where the definitions leave the type open.
record JsonRows(Map<String, List<JsonCell>> table, PushRequirements requirements) {
    private static final String EVENT_TIME = "event_timestamp";
    private static final String CREATED = "created";

    /// What Feast's SDK sends for a UnixTimestamp that is null (`NULL_TIMESTAMP_INT_VALUE`).
    private static final String NO_TIME = Long.toString(Long.MIN_VALUE);

    /// @param endpoint what the rows were sent to
    RowBatch batch(String endpoint) {
        List<String> header = List.copyOf(table.keySet());
        ColumnMapping mapping = mapping(header);
        List<PushColumn> columns = mapping.mapped(requirements);
        List<String> names = columns.stream().map(column -> mapping.nameOf(column).orElseThrow()).toList();
        List<List<JsonCell>> values = names.stream().map(table::get).toList();
        var typed = new ArrayList<PushColumn>();
        for (int i = 0; i < columns.size(); i++) {
            typed.add(settled(columns.get(i), values.get(i)));
        }
        int rows = table.values().stream().mapToInt(List::size).findFirst().orElse(0);
        try (var builder = new RowBatchBuilder(typed, names, header, TimeFormat.EPOCH_SECONDS)) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < typed.size(); column++) {
                    put(builder, column, typed.get(column).type(), values.get(column).get(row));
                }
                builder.endRow(row + 1L, fields(row));
            }
            return builder.build(new RowOrigin(RowOrigin.Kind.SERVER, endpoint, "", ""), mapping.ignored());
        }
    }

    private ColumnMapping mapping(List<String> header) {
        var choices = new LinkedHashMap<String, String>();
        for (String name : header) {
            find(column -> column.name().equals(name)).or(() -> find(column -> column.featureName().equals(name)))
                    .ifPresent(column -> choices.put(name, column.name()));
        }
        also(choices, EVENT_TIME, Optional.of(requirements.eventTimestamp()));
        also(choices, CREATED, requirements.createdTimestamp());
        return new ColumnMapping(header, header.stream().map(name -> (String) null).toList(), Map.of()).with(choices, requirements);
    }

    private void also(Map<String, String> choices, String name, Optional<PushColumn> time) {
        if (time.isPresent() && table.containsKey(name) && !choices.containsValue(time.get().name())) {
            choices.putIfAbsent(name, time.get().name());
        }
    }

    private Optional<PushColumn> find(Predicate<PushColumn> wanted) {
        return requirements.columns().stream().filter(wanted).findFirst();
    }

    private static PushColumn settled(PushColumn column, List<JsonCell> cells) {
        boolean texts = cells.stream().anyMatch(cell -> cell != null && cell.kind() == JsonKind.TEXT);
        return texts ? column.settledAs(ScalarType.STRING) : column;
    }

    private static void put(RowBatchBuilder builder, int column, ValueType type, JsonCell cell) {
        if (cell == null || type == ScalarType.UNIX_TIMESTAMP && cell.text().equals(NO_TIME)) {
            return;
        }
        cell.kind().put(builder, column, type, cell.text().toCharArray(), 0, cell.text().length());
    }

    private RowBatchBuilder.Fields fields(int row) {
        return new RowBatchBuilder.Fields() {
            @Override
            public List<String> texts() {
                return table.values().stream().map(cells -> cells.get(row)).map(cell -> cell == null ? "" : cell.text()).toList();
            }

            @Override
            public BitSet quoted() {
                return new BitSet();
            }
        };
    }
}
