package pushdesk.model.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.StoreConfig;
import pushdesk.model.difference.ObjectDifference.State;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;

final class RepoDifferenceTest {
    private static final ObjectInfo DEFINED = ObjectInfo.at(new SourceLocation("views.py", 3));
    private static final ObjectInfo APPLIED = ObjectInfo.at(new SourceLocation("registry.db", 0));

    @Test
    void objectsAreAddedChangedRemovedOrTheSame() {
        var defined = repo(List.of(entity("a", ScalarType.INT64, DEFINED), entity("b", ScalarType.STRING, DEFINED), entity("new", ScalarType.STRING, DEFINED)), List.of());
        var applied = repo(List.of(entity("a", ScalarType.INT64, APPLIED), entity("b", ScalarType.INT64, APPLIED), entity("old", ScalarType.STRING, APPLIED)), List.of());
        var difference = RepoDifference.between(defined, applied);
        assertEquals(
                List.of(
                        new ObjectDifference("Entity", "a", State.SAME, List.of(), List.of(), DEFINED.location()),
                        new ObjectDifference("Entity", "b", State.CHANGED, List.of(new PropertyChange("value_type", "Int64", "String")), List.of(), DEFINED.location()),
                        new ObjectDifference("Entity", "new", State.ADDED, List.of(), List.of(), DEFINED.location()),
                        new ObjectDifference("Entity", "old", State.REMOVED, List.of(), List.of(), APPLIED.location())),
                difference.objects());
        assertFalse(difference.isNone());
    }

    @Test
    void everyPropertyThatDiffersIsNamedWithBothValues() {
        var info = new ObjectInfo("Fresh", Map.of("team", "b", "new", "x"), "me", DEFINED.location());
        var old = new ObjectInfo("", Map.of("team", "a", "gone", "y"), "me", APPLIED.location());
        var defined = repo(List.of(), List.of(view(FeatureView.Type.STREAM, Duration.ofHours(2), true, "def f():\n  return 1  \n\n", info,
                new Field("rating", ScalarType.FLOAT64), new Field("note", ScalarType.STRING, "Said", Map.of()))));
        var applied = repo(List.of(), List.of(view(FeatureView.Type.FEATURE_VIEW, Duration.ZERO, false, "def f():\n  return 1", old,
                new Field("rating", ScalarType.FLOAT32), new Field("left", ScalarType.STRING))));
        assertEquals(
                List.of(
                        new PropertyChange("class", "FeatureView", "StreamFeatureView"),
                        new PropertyChange("schema.rating", "Float32", "Float64"),
                        new PropertyChange("schema.note", "", "String"),
                        new PropertyChange("schema.note.description", "", "Said"),
                        new PropertyChange("ttl", "", "PT2H"),
                        new PropertyChange("online", "false", "true"),
                        new PropertyChange("description", "", "Fresh"),
                        new PropertyChange("schema.left", "String", ""),
                        new PropertyChange("tags.gone", "y", "")),
                RepoDifference.between(defined, applied).objects().getFirst().changes().stream()
                        .filter(change -> !List.of("tags.team", "tags.new").contains(change.property())).toList());
        assertEquals(
                List.of(new PropertyChange("tags.new", "", "x"), new PropertyChange("tags.team", "a", "b")),
                RepoDifference.between(defined, applied).objects().getFirst().changes().stream()
                        .filter(change -> List.of("tags.team", "tags.new").contains(change.property()))
                        .sorted(java.util.Comparator.comparing(PropertyChange::property)).toList());
    }

    @Test
    void whatTheDefinitionLeavesOpenIsInferredAndNoChange() {
        var defined = repo(List.of(entity("a", ScalarType.UNKNOWN, DEFINED)), List.of(view(FeatureView.Type.BATCH, Duration.ZERO, true, "", DEFINED)));
        var applied = repo(List.of(entity("a", ScalarType.INT64, APPLIED)),
                List.of(view(FeatureView.Type.FEATURE_VIEW, Duration.ZERO, true, "", APPLIED, new Field("rating", ScalarType.FLOAT32))));
        var difference = RepoDifference.between(defined, applied);
        assertEquals(
                List.of(
                        new ObjectDifference("BatchFeatureView", "v", State.SAME, List.of(),
                                List.of(new PropertyChange("class", "FeatureView", "BatchFeatureView"), new PropertyChange("schema.rating", "Float32", "")), DEFINED.location()),
                        new ObjectDifference("Entity", "a", State.SAME, List.of(), List.of(new PropertyChange("value_type", "Int64", "Unknown")), DEFINED.location())),
                difference.objects());
    }

    @Test
    void aTimestampFieldIsInferredOnlyWhereNoneIsDefined() {
        assertEquals(State.SAME, source("", "at").state());
        assertEquals(State.CHANGED, source("at", "").state());
        assertEquals(State.CHANGED, source("at", "time").state());
    }

    private static ObjectDifference source(String defined, String applied) {
        return ObjectDifference.between(
                new BatchSource("s", "FileSource", "s.parquet", applied, "", Map.of(), APPLIED), new BatchSource("s", "FileSource", "s.parquet", defined, "", Map.of(), DEFINED));
    }

    private static Entity entity(String name, ScalarType type, ObjectInfo info) {
        return new Entity(name, name, type, info);
    }

    private static FeatureView view(FeatureView.Type type, Duration ttl, boolean online, String transformation, ObjectInfo info, Field... features) {
        return new FeatureView("v", type, List.of(), List.of(), List.of(features), Optional.empty(), Optional.empty(), List.of(), ttl, online, false, transformation, info);
    }

    private static FeatureRepo repo(List<Entity> entities, List<FeatureView> views) {
        return new FeatureRepo("p", Path.of("/repo"), StoreConfig.UNKNOWN, entities, List.of(), views, List.of(), List.of(), List.of(), List.of());
    }
}
