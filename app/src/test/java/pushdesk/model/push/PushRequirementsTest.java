package pushdesk.model.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.PushSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.push.PushColumn.Role;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

class PushRequirementsTest {
    private static final ObjectInfo INFO = ObjectInfo.at(new SourceLocation("definitions.py", 1));

    @Test
    void aPushBringsTheUnionOfWhatItsConsumersAndTheOtherReadersOfTheBatchSourceNeed() {
        var repo = repo(
                batch("log", "created", Map.of()),
                view("fresh", List.of(key(ScalarType.INT64)), List.of(new Field("rate", ScalarType.FLOAT32)), "log", "push"),
                view("hourly", List.of(key(ScalarType.INT64)), List.of(new Field("trips", ScalarType.INT64)), "log", null));

        var requirements = PushRequirements.of(repo, "push");

        assertEquals(List.of("fresh"), requirements.consumers().stream().map(FeatureView::name).toList());
        assertEquals(List.of("hourly"), requirements.laterReaders().stream().map(FeatureView::name).toList());
        assertEquals(
                List.of(
                        new PushColumn("driver_id", "driver_id", Role.KEY, ScalarType.INT64,
                                Map.of("fresh", ScalarType.INT64, "hourly", ScalarType.INT64), List.of("fresh"), true),
                        new PushColumn("rate", "rate", Role.FEATURE, ScalarType.FLOAT32, Map.of("fresh", ScalarType.FLOAT32), List.of("fresh"), true),
                        new PushColumn("trips", "trips", Role.FEATURE, ScalarType.INT64, Map.of("hourly", ScalarType.INT64), List.of(), true),
                        new PushColumn("event_timestamp", "event_timestamp", Role.EVENT_TIMESTAMP, ScalarType.UNIX_TIMESTAMP, Map.of(),
                                List.of("fresh"), true),
                        new PushColumn("created", "created", Role.CREATED_TIMESTAMP, ScalarType.UNIX_TIMESTAMP, Map.of(), List.of(), true)),
                requirements.columns());
    }

    @Test
    void anOnlinePushNeedsOnlyWhatTheConsumersNeed() {
        var repo = repo(
                batch("log", "", Map.of()),
                view("fresh", List.of(key(ScalarType.INT64)), List.of(new Field("rate", ScalarType.FLOAT32)), "log", "push"),
                view("hourly", List.of(key(ScalarType.INT64)), List.of(new Field("trips", ScalarType.INT64)), "log", null));
        var requirements = PushRequirements.of(repo, "push");

        assertEquals(List.of("driver_id", "rate", "event_timestamp"), names(requirements.required(PushMode.ONLINE)));
        assertEquals(List.of("driver_id", "rate", "trips", "event_timestamp"), names(requirements.required(PushMode.OFFLINE)));
        assertEquals(List.of("driver_id", "rate", "trips", "event_timestamp"), names(requirements.required(PushMode.ONLINE_AND_OFFLINE)));
    }

    @Test
    void aCreatedColumnIsAskedForOfflineOnly() {
        var repo = repo(
                batch("log", "created", Map.of()),
                view("fresh", List.of(key(ScalarType.INT64)), List.of(new Field("rate", ScalarType.FLOAT32)), "log", "push"));
        var requirements = PushRequirements.of(repo, "push");

        assertEquals(List.of("driver_id", "rate", "event_timestamp"), names(requirements.required(PushMode.ONLINE)));
        assertEquals(List.of("driver_id", "rate", "event_timestamp", "created"), names(requirements.required(PushMode.OFFLINE)));
    }

    @Test
    void aMappedColumnKeepsBothItsNames() {
        var repo = repo(
                batch("log", "", Map.of("conv", "rate")),
                view("fresh", List.of(key(ScalarType.INT64)), List.of(new Field("rate", ScalarType.FLOAT32)), "log", "push"));

        var column = PushRequirements.of(repo, "push").columnFor("rate").orElseThrow();

        assertEquals("conv", column.name());
        assertEquals("rate", column.featureName());
    }

    @Test
    void aColumnThatViewsTypeDifferentlyIsReadAsTheWiderType() {
        var repo = repo(
                batch("log", "", Map.of()),
                view("a", List.of(key(ScalarType.INT64)), List.of(new Field("n", ScalarType.INT32)), "log", "push"),
                view("b", List.of(key(ScalarType.INT64)), List.of(new Field("n", ScalarType.INT64)), "log", "push"));

        var column = PushRequirements.of(repo, "push").columnFor("n").orElseThrow();

        assertEquals(ScalarType.INT64, column.type());
        assertTrue(column.typesAgree());
    }

    @Test
    void aColumnWithoutACommonTypeIsReadAsTextAndSaysSo() {
        var repo = repo(
                batch("log", "", Map.of()),
                view("a", List.of(key(ScalarType.INT64)), List.of(new Field("n", ScalarType.INT64)), "log", "push"),
                view("b", List.of(key(ScalarType.INT64)), List.of(new Field("n", ScalarType.BOOL)), "log", "push"));

        var column = PushRequirements.of(repo, "push").columnFor("n").orElseThrow();

        assertEquals(ScalarType.STRING, column.type());
        assertFalse(column.typesAgree());
    }

    @Test
    void aPushSourceWithoutBatchSourceNeedsNothingOffline() {
        var repo = repo(view("fresh", List.of(key(ScalarType.INT64)), List.of(new Field("rate", ScalarType.FLOAT32)), null, "push"));

        var requirements = PushRequirements.of(repo, "push");

        assertEquals(Optional.empty(), requirements.batchSource());
        assertEquals(List.of(), requirements.required(PushMode.OFFLINE));
        assertEquals(List.of("driver_id", "rate", "event_timestamp"), names(requirements.required(PushMode.ONLINE)));
    }

    @Test
    void anUnknownPushSourceIsNamedTogetherWithThoseThatExist() {
        var failure = assertThrows(PushdeskException.class, () -> PushRequirements.of(repo(), "other"));

        assertEquals(ErrorCode.NOT_FOUND, failure.code());
        assertEquals("No push source is named 'other'; the repository has push.", failure.getMessage());
    }

    private static List<String> names(List<PushColumn> columns) {
        return columns.stream().map(PushColumn::name).toList();
    }

    private static Field key(ValueType type) {
        return new Field("driver_id", type);
    }

    private static BatchSource batch(String name, String created, Map<String, String> mapping) {
        return new BatchSource(name, "FileSource", "data.parquet", "event_timestamp", created, mapping, INFO);
    }

    private static FeatureView view(String name, List<Field> keys, List<Field> features, String batch, String stream) {
        return new FeatureView(name, FeatureView.Type.FEATURE_VIEW, List.of("driver"), keys, features, Optional.ofNullable(batch),
                Optional.ofNullable(stream), List.of(), Duration.ZERO, true, true, "", INFO);
    }

    private static FeatureRepo repo(Object... parts) {
        var batches = java.util.Arrays.stream(parts).filter(BatchSource.class::isInstance).map(DataSource.class::cast).toList();
        var views = java.util.Arrays.stream(parts).filter(FeatureView.class::isInstance).map(FeatureView.class::cast).toList();
        var sources = new java.util.ArrayList<DataSource>(batches);
        sources.add(new PushSource("push", batches.stream().map(DataSource::name).findFirst(), INFO));
        return new FeatureRepo("project", Path.of("/repo"), StoreConfig.UNKNOWN, List.of(), sources, views, List.of(), List.of(), List.of(), List.of());
    }
}
