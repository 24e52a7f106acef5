package pushdesk.repo.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.ObjectInfo;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.RepoObject;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

final class RegistryReaderTest {
    private final RegistryReader reader = new RegistryReader();

    @TempDir
    Path folder;

    @Test
    void aSmallRegistryIsReadWhole() {
        Path file = Registries.file("hello");
        var place = ObjectInfo.at(new SourceLocation("hello.db", 0));
        var repo = new FeatureRepo(
                "hello",
                file.getParent(),
                new StoreConfig("unknown", "unknown", "unknown", file.toString()),
                List.of(new Entity("city", "city", ScalarType.STRING, new ObjectInfo("A city, by its name", Map.of(), "", place.location()))),
                List.of(new BatchSource("readings", "FileSource", "data/readings.parquet", "measured_at", "", Map.of(), place),
                        new PushSource("weather_push", Optional.of("readings"), place)),
                List.of(new FeatureView("city_weather", FeatureView.Type.FEATURE_VIEW, List.of("city"), List.of(new Field("city", ScalarType.STRING)),
                        List.of(new Field("celsius", ScalarType.FLOAT32), new Field("sky", ScalarType.STRING)), Optional.of("readings"),
                        Optional.of("weather_push"), List.of(), Duration.ofHours(6), true, false, "", place)),
                List.of(), List.of(), List.of(), List.of(),
                Optional.of(new FeatureRepo.Applied(file.toString(), Optional.of(Instant.parse("2026-11-22T18:14:40.331213Z")))));
        var expected = new AppliedRepo(repo, List.of("hello"), Optional.of(Instant.parse("2026-11-22T18:14:40.331213Z")));
        assertEquals(expected, reader.read(Registries.at("hello"), Optional.empty()));
    }

    @Test
    void aStreamViewsFeaturesAreWithoutItsKeys() {
        FeatureView view = Registries.applied("shop").repo().featureView("visitor_referrers").orElseThrow();
        assertEquals(List.of(new Field("visitor_id", ScalarType.INT64)), view.joinKeys());
        assertEquals(List.of(new Field("clicks", ScalarType.INT32), new Field("referrer", ScalarType.STRING)), view.features());
        assertEquals(FeatureView.Type.STREAM, view.type());
        assertEquals(Optional.of("click_stream"), view.streamSource());
        assertEquals(Optional.of("click_log"), view.batchSource());
        assertTrue(view.transformation().endsWith("    return events[events[\"clicks\"] > 0]\n"), view.transformation());
    }

    @Test
    void aLabelViewOnAPushSourceIsAConsumerOfIt() {
        FeatureRepo repo = Registries.applied("driver_ranking").repo();
        assertEquals(List.of("driver_reviews"), repo.consumers("driver_reviews_push").stream().map(RepoObject::name).toList());
        assertEquals(FeatureView.Type.LABEL, repo.featureView("driver_reviews").orElseThrow().type());
        assertEquals(Optional.of("driver_reviews_log"), repo.featureView("driver_reviews").orElseThrow().batchSource());
    }

    @Test
    void structsAndNestedTypesComeFromTheirTags() {
        FeatureView view = Registries.applied("everything").repo().featureView("types").orElseThrow();
        var fields = view.features().subList(view.features().size() - 4, view.features().size());
        var expected = List.of(
                new Field("struct", ValueType.parse("Struct({a: Int64, b: Array(String), c: Struct({d: Bool})})").orElseThrow(), "", Map.of("own", "tag")),
                new Field("structs", ValueType.parse("Array(Struct({a: Float32}))").orElseThrow()),
                new Field("nested_list", ValueType.parse("Array(Array(Int32))").orElseThrow(), "Two levels", Map.of()),
                new Field("nested_set", ValueType.parse("Set(Array(String))").orElseThrow()));
        assertEquals(expected, fields);
        assertEquals(List.of(), view.features().stream().filter(field -> field.type() == ScalarType.UNKNOWN).toList());
        assertEquals(Duration.ofMillis(3_600_500), view.ttl());
    }

    @Test
    void aServiceKeepsAliasesAndJoinKeyMaps() {
        var service = Registries.applied("everything").repo().featureService("service").orElseThrow();
        assertEquals(
                List.of(
                        new Projection("streamed", Optional.of("renamed"), List.of("total"), Map.of()),
                        new Projection("for_readers", Optional.empty(), List.of("total"), Map.of("site", "origin_site")),
                        new Projection("inferred", Optional.empty(), List.of("temperature", "status"), Map.of()),
                        new Projection("over_limit", Optional.empty(), List.of("over"), Map.of())),
                service.projections());
    }

    @Test
    void aPermissionNamesClassesAndActions() {
        var info = new ObjectInfo("", Map.of("p", "q"), "", new SourceLocation("everything.db", 0));
        assertEquals(
                List.of(new Permission("readers", List.of("FeatureView", "FeatureService"), List.of("DESCRIBE", "READ_OFFLINE", "READ_ONLINE"), info)),
                Registries.applied("everything").repo().permissions());
    }

    @Test
    void aViewWithoutEntitiesHasNoKeys() {
        FeatureView view = Registries.applied("everything").repo().featureView("alone").orElseThrow();
        assertEquals(List.of(), view.entities());
        assertEquals(List.of(), view.joinKeys());
        assertEquals(List.of(new Field("total", ScalarType.INT64)), view.features());
    }

    @Test
    void ofSeveralProjectsTheOneThatIsNamedIsRead() {
        RegistryLocation both = Registries.at("two_projects");
        assertEquals(List.of("hello", "shop"), reader.projects(both));
        assertEquals(names(Registries.applied("hello").repo()), names(reader.read(both, Optional.of("hello")).repo()));
        assertEquals(names(Registries.applied("shop").repo()), names(reader.read(both, Optional.of("shop")).repo()));
        assertEquals("The registry " + both + " holds the projects hello, shop. Name one of them.", refusal(both, Optional.empty()).getMessage());
        assertEquals("The registry " + both + " holds the projects hello, shop, not 'store'.", refusal(both, Optional.of("store")).getMessage());
    }

    @Test
    void fieldsOfALaterFeastAreSkipped() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(Registries.file("hello")));
        bytes.write(new byte[] {(byte) 0xC2, 0x3E, 2, 'h', 'i', (byte) 0xC8, 0x3E, 7}); // 1000: a text, 1001: a number
        RegistryLocation later = file("later.db", bytes.toByteArray());
        assertEquals(names(Registries.applied("hello").repo()), names(reader.read(later, Optional.empty()).repo()));
    }

    @Test
    void whatIsNoRegistryIsRefusedWithWhatWasExpected() throws IOException {
        Path empty = write("empty.db", new byte[0]);
        assertEquals(empty + " is empty. Expected the registry that 'feast apply' writes.", refusal(empty));
        Path text = write("text.db", "project: hello\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertEquals(text + " is cut short, damaged or no Feast registry. Expected the file that 'feast apply' writes.", refusal(text));
        Path missing = folder.resolve("missing.db");
        assertEquals("There is no registry at " + missing + ". 'feast apply' writes it.", refusal(missing));
        assertEquals(folder + " is not a file. Expected the registry that 'feast apply' writes.", refusal(folder));
    }

    @Test
    void aRegistryCutAnywhereIsRefusedOrReadToItsCut() throws IOException {
        byte[] whole = Files.readAllBytes(Registries.file("hello"));
        var read = new ArrayList<Integer>();
        for (int length = 0; length < whole.length; length += 5) {
            RegistryLocation cut = file("cut.db", Arrays.copyOf(whole, length));
            try {
                reader.read(cut, Optional.empty());
                read.add(length);
            } catch (PushdeskException e) {
                assertEquals(ErrorCode.INVALID_INPUT, e.code());
            }
        }
        assertTrue(read.size() < 20, "a cut at the end of an object can't be seen: " + read);
    }

    @Test
    void damagedBytesNeverEndInAnythingButASentence() throws IOException {
        byte[] whole = Files.readAllBytes(Registries.file("everything"));
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= round % 5; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                FileRegistry.read("x", damaged).projects().forEach(project -> new AppliedObjects(FileRegistry.read("x", damaged).content(project),
                        new SourceLocation("x", 0)).of(project, folder, StoreConfig.UNKNOWN));
            } catch (PushdeskException e) {
                assertEquals("x is cut short, damaged or no Feast registry. Expected the file that 'feast apply' writes.", e.getMessage());
            }
        }
    }

    @Test
    void tenMegabytesOfNoiseOrOfEmptyObjectsAreRefused() throws IOException {
        byte[] noise = new byte[10_000_000];
        new Random(1).nextBytes(noise);
        Path noisy = write("noise.db", noise);
        assertEquals(noisy + " is cut short, damaged or no Feast registry. Expected the file that 'feast apply' writes.", refusal(noisy));
        byte[] hollow = new byte[10_000_000];
        for (int i = 0; i < hollow.length; i += 2) {
            hollow[i] = 0x0A; // an entity of no bytes
        }
        Path bomb = write("hollow.db", hollow);
        assertEquals(bomb + " holds more than 2000000 fields, which is more than Pushdesk reads.", refusal(bomb));
    }

    @Test
    void placesThatAreNotReadHereSayWhatToDo() {
        var s3 = RegistryLocation.parse("s3://key:secret@bucket/registry.db?token=abc", folder);
        assertEquals("The registry lies at s3://bucket/registry.db, which is not read here. Download the file and open the copy.", refusal(s3, Optional.empty()).getMessage());
    }

    private RegistryLocation file(String name, byte[] bytes) throws IOException {
        return new RegistryLocation.LocalFile(write(name, bytes));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String refusal(Path file) {
        return refusal(new RegistryLocation.LocalFile(file), Optional.empty()).getMessage();
    }

    private PushdeskException refusal(RegistryLocation location, Optional<String> project) {
        return assertThrows(PushdeskException.class, () -> reader.read(location, project));
    }

    private static List<String> names(FeatureRepo repo) {
        return repo.objects().map(object -> object.kind() + " " + object.name()).toList();
    }
}
