package pushdesk.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.text.BadCharacters;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;

/// A single row from the texts of a form, by the same rules as the rows of a file.
public final class RowForm {
    private RowForm() {}

    /// Why the column can't have this text, if it can't.
    ///
    /// @param text null for a null; the empty text is the empty string, and no value of any other type
    public static Optional<String> check(PushColumn column, String text) {
        var rules = new CellRules(column);
        if (text == null) {
            return rules.nullProblem();
        }
        String characters = BadCharacters.problem(text.toCharArray(), 0, text.length());
        if (characters != null) {
            return Optional.of(characters);
        }
        Object value = ValueText.read(column.type(), text, TimeFormat.ISO);
        return value instanceof BadText(String reason) ? Optional.of(reason) : rules.viewProblem(value);
    }

    /// A batch of one row, with line 1.
    ///
    /// @param texts by either name of a column; null for a null. A column that is not there is not brought.
    /// @throws PushdeskException when a column is unknown, or is there by both of its names
    public static RowBatch batch(Map<String, String> texts, PushRequirements requirements) {
        List<String> names = List.copyOf(texts.keySet());
        // the same as a file with this header, every column chosen
        ColumnMapping mapping = new ColumnMapping(names, names.stream().map(name -> (String) null).toList(), Map.of())
                .with(identity(names), requirements);
        List<PushColumn> columns = mapping.mapped(requirements);
        List<String> given = columns.stream().map(column -> mapping.nameOf(column).orElseThrow()).toList();
        try (var builder = new RowBatchBuilder(columns, given, names, TimeFormat.ISO)) {
            for (int column = 0; column < columns.size(); column++) {
                String text = texts.get(given.get(column));
                if (text != null) {
                    builder.text(column, text.toCharArray(), 0, text.length());
                }
            }
            builder.endRow(1, fields(names, texts));
            return builder.build(RowOrigin.form(), List.of());
        }
    }

    private static Map<String, String> identity(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, name -> name));
    }

    private static RowBatchBuilder.Fields fields(List<String> names, Map<String, String> texts) {
        return new RowBatchBuilder.Fields() {
            @Override
            public List<String> texts() {
                List<String> row = new ArrayList<>();
                names.forEach(name -> row.add(texts.get(name)));
                return row;
            }

            @Override
            public BitSet quoted() {
                var quoted = new BitSet();
                for (int i = 0; i < names.size(); i++) {
                    quoted.set(i, texts.get(names.get(i)) != null);
                }
                return quoted;
            }
        };
    }
}
