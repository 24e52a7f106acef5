package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.problem.Problem;

class RepoChecksTest {
    private static final String LOG = """
            log = FileSource(name="log", path="log.parquet", timestamp_field="ts")
            """;
    @TempDir
    Path folder;

    private List<String> told(String text) {
        return RepoText.told(new RepoText(folder).definitions(text).read());
    }

    @Test
    void namesAreUniqueAmongViewsOfAllKindsWithoutRegardToCase() {
        assertEquals(List.of(
                "ERROR definitions.py:6 There is another view named 'V' at definitions.py:5 (as 'v'; case makes no difference).",
                "ERROR definitions.py:7 There is another view named 'v' at definitions.py:5."), told(LOG + """
                a = FeatureView(name="v", entities=[], source=log)
                b = BatchFeatureView(name="V", entities=[], source=log)
                c = OnDemandFeatureView(name="v", sources=[a], schema=[])
                """));
    }

    @Test
    void namesOfSourcesEntitiesAndServicesAreUniqueEachAmongThemselves() {
        assertEquals(List.of(
                "ERROR definitions.py:5 There is another data source named 'LOG' at definitions.py:4 (as 'log'; case makes no difference).",
                "ERROR definitions.py:7 There is another entity named 'log' at definitions.py:6.",
                "ERROR definitions.py:9 There is another feature service named 's' at definitions.py:8."), told(LOG + """
                b = FileSource(name="LOG", path="p", timestamp_field="ts")
                e1 = Entity(name="log")
                e2 = Entity(name="log")
                s1 = FeatureService(name="s", features=[])
                s2 = FeatureService(name="s", features=[])
                """));
    }

    @Test
    void aViewOnAnUnknownSourceOrEntityIsTold() {
        assertEquals(List.of(
                "ERROR definitions.py:5 FeatureView 'a' names the source 'nowhere', which the repository does not define.",
                "ERROR definitions.py:6 FeatureView 'b' names the entity 'nobody', which the repository does not define.",
                "ERROR definitions.py:7 The name 'missing' is not defined; it stays unknown.",
                "WARNING definitions.py:7 FeatureView 'c' has a source that is not known here (missing).",
                "WARNING definitions.py:8 FeatureView 'd' has no source."), told(LOG + """
                a = FeatureView(name="a", entities=[], source="nowhere")
                b = FeatureView(name="b", entities=["nobody"], source=log)
                c = FeatureView(name="c", entities=[], source=missing)
                d = FeatureView(name="d", entities=[])
                """));
    }

    @Test
    void aPushSourceWithoutBatchSourceOrConsumerIsTold() {
        assertEquals(List.of(
                "ERROR definitions.py:5 Push source 'a' has no batch source, so offline pushes have nowhere to go.",
                "WARNING definitions.py:6 No view consumes push source 'b'.",
                "WARNING definitions.py:7 Push source 'c' has no batch source, so offline pushes have nowhere to go."), told(LOG + """
                a = PushSource(name="a")
                b = PushSource(name="b", batch_source=log)
                c = PushSource(name="c")
                v = FeatureView(name="v", entities=[], source=a)
                w = LabelView(name="w", entities=[], source=c, schema=[])
                """));
    }

    @Test
    void viewsOfAPushSourceThatDisagreeOnATypeAreTold() {
        FeatureRepo repo = new RepoText(folder).definitions(LOG + """
                push = PushSource(name="push", batch_source=log)
                a = FeatureView(name="a", entities=[], source=push, schema=[Field(name="x", dtype=Int32), Field(name="y", dtype=Int64)])
                b = FeatureView(name="b", entities=[], source=push, schema=[Field(name="x", dtype=Int64), Field(name="y", dtype=String)])
                """).read();
        assertEquals(List.of(
                "WARNING definitions.py:5 Views of push source 'push' read its column 'x' as different types: 'a' as Int32, 'b' as Int64.",
                "WARNING definitions.py:5 Views of push source 'push' read its column 'y' as different types: 'a' as Int64, 'b' as String."), RepoText.told(repo));
        assertEquals(List.of(
                "The offline store keeps it as Int64; give the views one type.",
                "No type holds all of them, so an offline push is refused; give the views one type."), repo.problems().stream().map(Problem::advice).toList());
    }

    @Test
    void aMissingTimestampFieldIsTold() {
        assertEquals(List.of("WARNING definitions.py:4 FileSource 'a' has no timestamp_field: 'feast apply' would guess it from the data."),
                told("a = FileSource(name='a', path='p')\n"));
    }

    @Test
    void anEntityThatOnlyAViewHoldsIsTold() {
        assertEquals(List.of("ERROR definitions.py:5 FeatureView 'v' uses the entity 'hidden', which no variable of a module holds, so Feast does not register it."),
                told(LOG + "v = FeatureView(name='v', entities=[Entity(name='hidden')], source=log)\n"));
    }

    @Test
    void projectsAreOneAndNamedAsInTheConfiguration() {
        assertEquals(List.of("ERROR definitions.py:4 The project is named 'other' here and 'demo' in feature_store.yaml."), told("p = Project(name='other')\n"));
        assertEquals(List.of("ERROR definitions.py:5 The repository defines 2 projects; the first is at definitions.py:4."),
                told("p = Project(name='demo')\nq = Project(name='demo2')\n"));
    }

    @Test
    void severalFieldsOfOneNameAreToldAndTheFirstIsKept() {
        assertEquals(List.of("ERROR definitions.py:5 FeatureView 'v' has more than one field named 'x'."),
                told(LOG + "v = FeatureView(name='v', entities=[], source=log, schema=[Field(name='x', dtype=Int64), Field(name='x', dtype=String)])\n"));
    }

    @Test
    void aServiceThatTakesWhatIsNotThereIsTold() {
        assertEquals(List.of(
                "ERROR definitions.py:6 FeatureService 's' takes 'gone', 'lost' of view 'v', which has no such feature.",
                "ERROR definitions.py:7 FeatureService 't' takes the view 'local', which the repository does not register."), told(LOG + """
                v = FeatureView(name="v", entities=[], source=log, schema=[Field(name="x", dtype=Int64)])
                s = FeatureService(name="s", features=[v[["x", "gone", "lost"]]])
                t = FeatureService(name="t", features=[FeatureView(name="local", entities=[], source=log)])
                """));
    }

    @Test
    void aColumnThatItsSourceMapsAwayIsTold() {
        assertEquals(List.of("ERROR definitions.py:5 FeatureView 'v' uses the column 'raw', which its source maps to 'fine'."), told("""
                src = FileSource(name="src", path="p", timestamp_field="ts", field_mapping={"raw": "fine"})
                v = FeatureView(name="v", entities=[], source=src, schema=[Field(name="raw", dtype=Int64), Field(name="fine", dtype=Int64)])
                """));
    }

    @Test
    void keysWithTwoTypesAndEntitiesWithOneKeyAreTold() {
        assertEquals(List.of(
                "ERROR definitions.py:7 FeatureView 'v' gives its key 'k' the type String, its entity Int64.",
                "ERROR definitions.py:8 FeatureView 'w' has two entities with the join key 'k'."), told(LOG + """
                a = Entity(name="a", join_keys=["k"], value_type=ValueType.INT64)
                b = Entity(name="b", join_keys=["k"], value_type=ValueType.INT64)
                v = FeatureView(name="v", entities=[a], source=log, schema=[Field(name="k", dtype=String)])
                w = FeatureView(name="w", entities=[a, b], source=log, schema=[])
                """));
    }

    @Test
    void theWorstComesFirstThenByPlace() {
        assertEquals(List.of("ERROR a.py:1", "ERROR b.py:1", "WARNING a.py:2"), RepoText.told(new RepoText(folder)
                .file("b.py", "x = 1 + 'a'\n")
                .file("a.py", "y = [] + 1; from feast import PushSource, FileSource\np = FileSource(name='p', path='p')\n").read()).stream()
                .map(told -> told.split(" ")[0] + " " + told.split(" ")[1]).toList());
    }
}
