package pushdesk.ui.push.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.BatchRows;
import pushdesk.rows.PushColumns;
import pushdesk.ui.common.SameThreadTasks;

class CsvViewModelTest {
    private static final PushRequirements DRIVERS = PushColumns.requirements(
            PushColumns.key("driver_id", ScalarType.INT64), PushColumns.feature("rate", ScalarType.FLOAT64), PushColumns.eventTime());
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    Path folder;

    private final SameThreadTasks tasks = new SameThreadTasks();
    private final CsvViewModel csv = new CsvViewModel(tasks);

    @BeforeEach
    void aSourceIsChosen() {
        csv.require(DRIVERS);
    }

    @Test
    void aReadingThatWasStoppedLeavesNoRowsAndSaysWhy() throws IOException {
        Path file = Files.writeString(folder.resolve("drivers.csv"), "driver_id,rate,event_timestamp\n1,0.5,2026-11-22T09:00:00Z\n");
        csv.open(file);
        tasks.hold();
        csv.readAs(csv.readingProperty().get().format().csv().withDelimiter(';'));
        tasks.cancelLast();
        tasks.runNext();
        assertNull(csv.rowsProperty().get());
        assertEquals("Reading was stopped before its end. Choose the file again to read it.", csv.waitingFor());
    }

    @Test
    void aFileIsReadWithColumnsMatchedByName() throws IOException {
        csv.open(file("driver_id;Rate;event_timestamp\n1001;0.5;2026-11-22 09:00:00\n"));
        assertEquals(List.of(List.of(1001L, 0.5, NINE)), BatchRows.values(csv.rowsProperty().get().batch()));
        assertEquals("1 row", CsvWords.rows(csv.rowsProperty().get().batch()));
        assertEquals("UTF-8 · semicolon", CsvWords.written(csv.readingProperty().get().format()));
        assertEquals("3 of 3 columns matched", CsvWords.matched(csv.readingProperty().get().mapping(), DRIVERS));
        assertEquals(Map.of("driver_id", "driver_id", "rate", "Rate", "event_timestamp", "event_timestamp"), csv.rowsProperty().get().fileColumns());
    }

    @Test
    void anotherDelimiterReadsTheFileAgainAndMatchesAnew() throws IOException {
        csv.open(file("driver_id|rate|event_timestamp\n1001|0.5|2026-11-22 09:00:00\n"));
        csv.readAs(csv.readingProperty().get().format().csv().withDelimiter(','));
        assertEquals(List.of("driver_id|rate|event_timestamp"), csv.readingProperty().get().mapping().header());
        csv.readAs(csv.readingProperty().get().format().csv().withDelimiter('|'));
        assertEquals(List.of(List.of(1001L, 0.5, NINE)), BatchRows.values(csv.rowsProperty().get().batch()));
    }

    @Test
    void aNullMarkerMakesItsTextNullAndKeepsTheChosenColumns() throws IOException {
        csv.open(file("driver_id,other,event_timestamp\n1001,NULL,2026-11-22 09:00:00\n"));
        csv.map(1, "rate");
        assertEquals(1, csv.rowsProperty().get().batch().rowsRejected());
        csv.readAs(csv.readingProperty().get().format().csv().withNullMarker("NULL"));
        assertEquals(List.of(Arrays.asList(1001L, null, NINE)), BatchRows.values(csv.rowsProperty().get().batch()));
    }

    @Test
    void aColumnLeftOutIsNamedAsMissing() throws IOException {
        csv.open(file("driver_id,rate,event_timestamp,extra\n1001,1,2026-11-22 09:00:00,x\n"));
        csv.map(1, null);
        assertEquals(List.of("driver_id", "event_timestamp"), csv.rowsProperty().get().batch().columns().stream().map(PushColumn::name).toList());
        assertEquals(
                "missing: rate · ignored: rate, extra · times without zone are UTC",
                CsvWords.notes(csv.readingProperty().get().mapping(), DRIVERS, csv.readingProperty().get().format()));
        csv.matchAgain();
        assertEquals("3 of 3 columns matched", CsvWords.matched(csv.readingProperty().get().mapping(), DRIVERS));
    }

    @Test
    void aFileThatIsNotThereSaysSoAndLeavesNoRows() {
        Path missing = folder.resolve("missing.csv");
        csv.open(missing);
        assertNull(csv.rowsProperty().get());
        assertEquals("There is no file " + missing + ".", csv.problemProperty().get());
        assertEquals(csv.problemProperty().get(), csv.waitingFor());
    }

    @Test
    void anotherSourceReadsTheFileForItsOwnColumns() throws IOException {
        csv.open(file("driver_id,rate,event_timestamp\n1001,7,2026-11-22 09:00:00\n"));
        csv.require(PushColumns.requirements(PushColumns.key("driver_id", ScalarType.STRING), PushColumns.eventTime()));
        assertEquals(List.of(List.of("1001", NINE)), BatchRows.values(csv.rowsProperty().get().batch()));
    }

    @Test
    void aFileThatWasNotEditedIsNotReadAgain() throws IOException {
        csv.open(file("driver_id,rate,event_timestamp\n1001,7,2026-11-22 09:00:00\n"));
        InputRows before = csv.rowsProperty().get();
        csv.readAgainIfChanged();
        assertSame(before, csv.rowsProperty().get());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("drivers.csv"), text);
    }
}
