package pushdesk.rows.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.push.PushRequirements;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;

class RowFileTest {
    private static final Path HELLO = Path.of("..", "sample-repos", "hello");

    @TempDir
    private Path folder;

    @Test
    void aRowOfAParquetFileThatIsFoundBadLaterIsSavedFromItsValues() throws IOException {
        FeatureRepo repo = FeatureRepoReader.read(HELLO);
        PushRequirements requirements = PushRequirements.ofBatchSource(repo, "readings");
        Path rejects = folder.resolve("rejects.csv");
        try (RowFile file = RowFile.open(SourceFile.of(repo, requirements.batchSource().orElseThrow()), input -> RowFormat.detect(input))) {
            ColumnMapping mapping = ColumnMapping.auto(file.header(), requirements);
            try (RowBatch rows = file.read(mapping, requirements, Progress.NONE)) {
                file.saveRejects(rows, List.of(new RowProblem(1, 2, "sky", "", "the plan refuses it")), mapping, rejects);
            }
        }
        assertEquals(List.of("city,celsius,sky,measured_at,line,column,reason", "\"Lisbon\",\"6.7\",\"clear\",\"2026-11-19T06:00:00Z\",2,sky,the plan refuses it"),
                Files.readAllLines(rejects));
    }
}
