package pushdesk.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.RepoObject;
import pushdesk.model.problem.Problem;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.ui.common.Notice;

class LastGoodTest {
    private static final String ENTITIES = "from feast import Entity\ndriver = Entity(name=\"driver\")\n";
    private static final String VIEWS = """
            from feast import FeatureView, Field, FileSource, PushSource
            from feast.types import Float32
            from entities import driver
            log = FileSource(name="log", path="log.parquet", timestamp_field="event_timestamp")
            push = PushSource(name="push", batch_source=log)
            first = FeatureView(name="first", entities=[driver], schema=[Field(name="rate", dtype=Float32)], source=push)
            second = FeatureView(name="second", entities=[driver], schema=[Field(name="rate", dtype=Float32)], source=push)
            third = FeatureView(name="third", entities=[driver], schema=[Field(name="rate", dtype=Float32)], source=push)
            """;
    private static final String BROKEN = VIEWS.replace("name=\"second\", entities=[driver]", "name=\"second\", entities=[driver");

    @TempDir
    Path root;

    private FeatureRepo read(String entities, String views) throws IOException {
        Files.writeString(root.resolve("feature_store.yaml"), "project: mine\nprovider: local\nregistry: registry.db\n");
        Files.writeString(root.resolve("entities.py"), entities);
        Files.writeString(root.resolve("views.py"), views);
        return FeatureRepoReader.read(root);
    }

    private static List<String> views(LastGood state) {
        return state.repo().featureViews().stream().map(RepoObject::name).toList();
    }

    private static Set<String> kept(LastGood state) {
        return state.kept().stream().map(RepoObject::name).collect(Collectors.toSet());
    }

    @Test
    void objectsOfAFileThatBreaksStayWhereTheyWereWithAProblemThatSaysSo() throws IOException {
        var broken = LastGood.of(read(ENTITIES, VIEWS)).after(read(ENTITIES, BROKEN));
        assertEquals(List.of("first", "second", "third"), views(broken));
        assertEquals(true, kept(broken).contains("second"));
        assertEquals(1, broken.repo().problems().stream().filter(problem -> problem.message().contains("shown as before this file was broken")).count());
    }

    @Test
    void theyStayThroughFurtherReadingsAndGoWhenTheFileIsSoundWithoutThem() throws IOException {
        var broken = LastGood.of(read(ENTITIES, VIEWS)).after(read(ENTITIES, BROKEN)).after(read(ENTITIES, BROKEN + "# more\n"));
        assertEquals(List.of("first", "second", "third"), views(broken));

        String without = VIEWS.lines().filter(line -> !line.startsWith("second")).collect(Collectors.joining("\n"));
        FeatureRepo mended = read(ENTITIES, without);
        assertEquals(new LastGood(mended, Set.of(), Map.of()), broken.after(mended));
    }

    @Test
    void aServiceOfViewsThatAreShownAsBeforeKeepsThemAndOnlyTheBrokenFileIsBlamed() throws IOException {
        Files.writeString(root.resolve("services.py"), """
                from feast import FeatureService
                from views import first, second, third
                all_of_them = FeatureService(name="all_of_them", features=[first, second, third])
                """);
        var before = LastGood.of(read(ENTITIES, VIEWS));
        var broken = before.after(read(ENTITIES, BROKEN)).after(read(ENTITIES, BROKEN + "# more\n"));
        assertEquals(List.of("first", "second", "third"), broken.repo().featureServices().getFirst().projections().stream().map(FeatureService.Projection::view).toList());
        assertEquals(true, kept(broken).contains("all_of_them"));
        assertEquals(Set.of("views.py"), broken.repo().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR).map(problem -> problem.location().file()).collect(Collectors.toSet()));
        assertEquals(before, broken.after(read(ENTITIES, VIEWS)));
    }

    @Test
    void aMendedFileIsAsItReads() throws IOException {
        var before = LastGood.of(read(ENTITIES, VIEWS));
        assertEquals(before, before.after(read(ENTITIES, BROKEN)).after(read(ENTITIES, VIEWS)));
    }

    @Test
    void whatIsTakenOutOfASoundFileIsGone() throws IOException {
        var now = LastGood.of(read(ENTITIES, VIEWS)).after(read(ENTITIES, VIEWS.replaceAll("(?m)^third.*$", "")));
        assertEquals(List.of("first", "second"), views(now));
        assertEquals(Set.of(), kept(now));
    }

    @Test
    void errorsThatWereThereFromTheStartKeepNothing() throws IOException {
        var now = LastGood.of(read(ENTITIES, BROKEN)).after(read(ENTITIES, BROKEN.replaceAll("(?m)^first.*$", "")));
        assertEquals(false, views(now).contains("first"));
    }

    @Test
    void aBrokenConfigurationKeepsTheProjectAndWithItTheStore() throws IOException {
        var before = LastGood.of(read(ENTITIES, VIEWS));
        Files.writeString(root.resolve("feature_store.yaml"), "project: [mine\n");
        var now = before.after(FeatureRepoReader.read(root));
        assertEquals("mine", now.repo().project());
        assertEquals(before.repo().config(), now.repo().config());
    }

    @Test
    void whatChangedIsSaidInASentence() throws IOException {
        var before = LastGood.of(read(ENTITIES, VIEWS));
        String edited = VIEWS.replace("name=\"third\"", "name=\"fourth\"").replace("name=\"first\", entities", "name=\"first\", online=False, entities");
        assertEquals(
                Optional.of(Notice.info("Definitions reloaded: added fourth; changed first (online true → false); removed third.")),
                ReloadWords.of(before, before.after(read(ENTITIES, edited))));
        assertEquals(Optional.empty(), ReloadWords.of(before, before.after(read(ENTITIES, "# a remark\n" + VIEWS))));
    }

    @Test
    void muchThatChangedIsToldByNamesAndStillMoreIsCounted() throws IOException {
        var before = LastGood.of(read(ENTITIES, VIEWS));
        String much = VIEWS.replace("Field(name=\"rate\", dtype=Float32)", "Field(name=\"rate_of_the_last_hour\", dtype=Float32), Field(name=\"trips_of_the_last_hour\", dtype=Float32)");
        assertEquals(
                Optional.of(Notice.info("Definitions reloaded: changed first, second, third.")),
                ReloadWords.of(before, before.after(read(ENTITIES, much))));
        String more = ENTITIES + IntStream.range(0, 4).mapToObj(number -> "e" + number + " = Entity(name=\"" + "a_rather_long_name_".repeat(3) + number + "\")\n").collect(Collectors.joining());
        assertEquals(
                Optional.of(Notice.info("Definitions reloaded: 4 added; 3 changed.")),
                ReloadWords.of(before, before.after(read(more, much))));
    }

    @Test
    void aTimeToLiveIsSaidAsPeopleSayIt() throws IOException {
        String mortal = "from datetime import timedelta\n" + VIEWS.replace("name=\"first\", entities", "name=\"first\", ttl=timedelta(days=1), entities");
        var before = LastGood.of(read(ENTITIES, mortal));
        assertEquals(
                Optional.of(Notice.info("Definitions reloaded: changed first (ttl 1 d → 1 d 12 h).")),
                ReloadWords.of(before, before.after(read(ENTITIES, mortal.replace("days=1", "hours=36")))));
    }

    @Test
    void columnsThatCameWentOrChangedTheirTypeAreNamed() throws IOException {
        var before = LastGood.of(read(ENTITIES, VIEWS));
        String edited = VIEWS.replaceFirst("Field\\(name=\"rate\", dtype=Float32\\)", "Field(name=\"rate\", dtype=Float64), Field(name=\"count\", dtype=Float32)")
                .replace("import Float32", "import Float32, Float64").replace("(name=\"third\", entities=[driver], schema=[Field(name=\"rate\"", "(name=\"third\", entities=[driver], schema=[Field(name=\"speed\"");
        assertEquals(
                Optional.of(Notice.info("Definitions reloaded: changed first (rate Float32 → Float64, count Float32 new), third (speed Float32 new, rate removed). 1 problem now, 0 before.")),
                ReloadWords.of(before, before.after(read(ENTITIES, edited))));
    }

    @Test
    void aSoundFileIsNotToldOfForWhatABrokenOneNoLongerDefines() throws IOException {
        String service = "from feast import FeatureService\nfrom views import second\nserved = FeatureService(name=\"served\", features=[second])\n";
        Files.writeString(root.resolve("services.py"), service);
        var before = LastGood.of(read(ENTITIES, VIEWS));
        var read = read(ENTITIES, BROKEN);
        var broken = before.after(read);
        assertEquals(true, broken.kept().stream().anyMatch(object -> object.name().equals("second")));
        assertEquals(List.of(), broken.repo().problems().stream().filter(problem -> problem.location().file().equals("services.py") && problem.message().contains("'second'")).toList());
        assertEquals(false, read.problems().stream().filter(problem -> problem.location().file().equals("services.py")).toList().isEmpty());
    }

    @Test
    void aBrokenFileIsToldOfForItsErrorsAlone() throws IOException {
        var sound = LastGood.of(read(ENTITIES, VIEWS));
        var read = read(ENTITIES, VIEWS.replace("name=\"first\", entities=[driver]", "name=\"first\", entities=[driver"));
        var broken = sound.after(read);
        assertEquals(true, read.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.WARNING));
        assertEquals(
                List.of(),
                broken.repo().problems().stream()
                        .filter(problem -> problem.severity() != Problem.Severity.ERROR && !problem.message().contains("shown as before"))
                        .toList());
    }

    @Test
    void aBrokenFileIsSaidAsWellAsItsMending() throws IOException {
        var before = LastGood.of(read(ENTITIES, VIEWS));
        var broken = before.after(read(ENTITIES, BROKEN));
        assertEquals(Notice.Level.WARNING, ReloadWords.of(before, broken).orElseThrow().level());
        assertEquals(true, ReloadWords.of(before, broken).orElseThrow().text().startsWith("views.py is broken: "));
        assertEquals(true, ReloadWords.of(broken, broken.after(read(ENTITIES, VIEWS))).orElseThrow().text().startsWith("The files can be read again."));
    }
}
