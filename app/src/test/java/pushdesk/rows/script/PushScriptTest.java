package pushdesk.rows.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.PushColumns;
import pushdesk.rows.RowBatch;
import pushdesk.rows.file.ReadRows;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;

class PushScriptTest {
    private static final PushRequirements DRIVERS = PushColumns.requirements(
            PushColumns.key("id", ScalarType.INT64), PushColumns.renamed("rt", "rate", ScalarType.FLOAT32), PushColumns.feature("name", ScalarType.STRING),
            PushColumns.feature("tags", new ValueType.Array(ScalarType.STRING)), PushColumns.eventTime());
    private static final String ROWS = """
            id,rt,name,tags,event_timestamp
            1,0.5,"it's \""a\""\","[\""x\"",null]",2026-01-01T00:00:00Z
            2,NaN,,,2026-01-01T01:00:00Z
            x,1,,,2026-01-01T01:00:00Z
            """;
    private static final Path REPO = Path.of("/repositories/my repo");

    @Test
    void fewRowsWithoutAFileStandInTheText() {
        try (RowBatch rows = ReadRows.read("clipboard", ROWS, DRIVERS)) {
            var push = new PushScript(REPO, "driver_push", PushMode.ONLINE, rows, Optional.empty());
            assertEquals("""
                    import pandas as pd
                    from feast import FeatureStore
                    from feast.data_source import PushMode

                    store = FeatureStore(repo_path="/repositories/my repo")
                    df = pd.DataFrame({
                        "id": [1, 2],
                        "rate": [0.5, float("nan")],
                        "name": ["it's \\"a\\"", None],
                        "tags": [["x", None], None],
                        "event_timestamp": [pd.Timestamp("2026-01-01T00:00:00Z"), pd.Timestamp("2026-01-01T01:00:00Z")],
                    })
                    store.push("driver_push", df, to=PushMode.ONLINE)
                    """, push.python().orElseThrow());
            assertEquals("""
                    curl --fail-with-body http://localhost:6566/push -H 'Content-Type: application/json' -d @- <<'JSON'
                    {"push_source_name":"driver_push","df":{"id":[1,2],"rate":[0.5,null],"name":["it's \\"a\\"",null],"tags":[["x",null],null],\
                    "event_timestamp":["2026-01-01T00:00:00Z","2026-01-01T01:00:00Z"]},"to":"online"}
                    JSON
                    """, push.curl("http://localhost:6566").orElseThrow());
            assertEquals("""
                    pushdesk push '/repositories/my repo' driver_push - --format csv --to online <<'ROWS'
                    id,rt,name,tags,event_timestamp
                    1,0.5,"it's \""a\""\","[\""x\"",null]",2026-01-01T00:00:00Z
                    2,NaN,,,2026-01-01T01:00:00Z
                    ROWS
                    """, push.command().orElseThrow());
        }
    }

    @Test
    void rowsOfAFileAreReadFromThatFile() {
        try (RowInput input = ReadRows.input("rows.csv", "ID;rt;who;event_timestamp\n1;0.5;0042;2026-01-01T00:00:00Z\n")) {
            RowFormat format = RowFormat.detect(input);
            ColumnMapping mapping = ColumnMapping.auto(RowFiles.header(input, format), DRIVERS).with(2, "name");
            try (RowBatch rows = RowFiles.read(input, format, mapping, DRIVERS, Progress.NONE)) {
                var push = new PushScript(REPO, "driver_push", PushMode.OFFLINE, rows, Optional.of(new PushScript.ReadFrom(Path.of("/data/it's.csv"), format, mapping)));
                assertEquals("""
                        import pandas as pd
                        from feast import FeatureStore
                        from feast.data_source import PushMode

                        store = FeatureStore(repo_path="/repositories/my repo")
                        df = pd.read_csv("/data/it's.csv", sep=";", dtype={"who": str}, keep_default_na=False, na_values=[""])
                        df = df.rename(columns={"ID": "id", "who": "name"})
                        df["event_timestamp"] = pd.to_datetime(df["event_timestamp"], utc=True, format="ISO8601")
                        store.push("driver_push", df, to=PushMode.OFFLINE)
                        """, push.python().orElseThrow());
                assertEquals("pushdesk push '/repositories/my repo' driver_push '/data/it'\\''s.csv' --to offline --delimiter ';' --map ID=id --map who=name\n",
                        push.command().orElseThrow());
            }
        }
    }

    @Test
    void manyRowsWithoutAFileHaveNoText() {
        var text = new StringBuilder("id,event_timestamp\n");
        for (int row = 0; row <= PushScript.MOST_ROWS; row++) {
            text.append(row).append(",2026-01-01T00:00:00Z\n");
        }
        try (RowBatch rows = ReadRows.read("clipboard", text.toString(), DRIVERS)) {
            var push = new PushScript(REPO, "driver_push", PushMode.ONLINE, rows, Optional.empty());
            assertEquals(Optional.empty(), push.python());
            assertEquals(Optional.empty(), push.curl("http://localhost:6566"));
            assertEquals(Optional.empty(), push.command());
        }
    }
}
