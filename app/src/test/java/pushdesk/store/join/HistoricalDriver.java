package pushdesk.store.join;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pushdesk.model.Progress;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.EntityCsv;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;

/// Joins in short words.
record HistoricalDriver(FeatureStore store) {

    static RowBatch entities(String... lines) {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try (RowInput input = RowInput.spooled(RowOrigin.Kind.STANDARD_INPUT, "entities.csv", new ByteArrayInputStream(text))) {
            return EntityCsv.read(input, CsvFormat.USUAL, Progress.NONE);
        }
    }

    /// The columns' names, then the rows, each as `a, b, null`.
    List<String> join(HistoricalQuery query, String... lines) {
        try (RowBatch entities = entities(lines); HistoricalFeatures joined = store.historicalFeatures(query, entities, Progress.NONE)) {
            var answer = new ArrayList<String>();
            answer.add(joined.columns().stream().map(HistoricalFeatures.Column::name).collect(Collectors.joining(", ")));
            joined.stream().forEach(row -> answer.add(row.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            return answer;
        }
    }
}
