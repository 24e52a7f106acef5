package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;

/// Repositories that mean harm, or look like it: read to an end, with a problem and the rest.
class HostileRepoTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final String AFTER = "\nafter = Entity(name='after')\n";
    @TempDir
    Path folder;

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("endless loop", "while True:\n    pass"),
                Arguments.of("endless growth", "x = []\nwhile True:\n    x.append('x' * 1000)"),
                Arguments.of("string times", "x = 'x' * 10 ** 10"),
                Arguments.of("string doubling", "x = 'x'\nfor i in range(100):\n    x = x + x"),
                Arguments.of("list times", "x = [0] * 10 ** 9"),
                Arguments.of("list doubling", "x = [0]\nfor i in range(100):\n    x += x"),
                Arguments.of("list of lists", "x = [[0] * 1000 for i in range(10 ** 9)]"),
                Arguments.of("tuple doubling", "x = (0,)\nfor i in range(100):\n    x = x * 2"),
                Arguments.of("ljust", "x = 'x'.ljust(10 ** 9)"),
                Arguments.of("zfill", "x = 'x'.zfill(10 ** 9)"),
                Arguments.of("format width", "x = f'{1:{10 ** 9}d}'"),
                Arguments.of("format precision", "x = '{:.999999999f}'.format(1.5)"),
                Arguments.of("percent width", "x = '%999999999d' % 1"),
                Arguments.of("percent precision", "x = '%.999999999f' % 1.5"),
                Arguments.of("list of range", "x = list(range(10 ** 15))"),
                Arguments.of("sorted range", "x = sorted(range(10 ** 15))"),
                Arguments.of("sum of range", "x = sum(range(10 ** 15))"),
                Arguments.of("dict comprehension", "x = {i: 'x' * 100 for i in range(10 ** 12)}"),
                Arguments.of("nested comprehension", "x = [0 for a in range(10 ** 6) for b in range(10 ** 6) for c in range(10 ** 6)]"),
                Arguments.of("product", "from itertools import product\nx = product(range(1000), range(1000), range(1000))"),
                Arguments.of("replace", "x = ('a' * 100000).replace('a', 'b' * 100000)"),
                Arguments.of("join", "x = ('y' * 100000).join('z' * 100000)"),
                Arguments.of("repr of doubling", "x = []\nfor i in range(60):\n    x = [x, x]\ny = str(x)"),
                Arguments.of("key of doubling", "x = ()\nfor i in range(60):\n    x = (x, x)\ny = {x: 1}"),
                Arguments.of("comparison of doubling", "x = y = ()\nfor i in range(60):\n    x = (x, x)\n    y = (y, y)\nz = x == y"),
                Arguments.of("growing while running over", "x = [1]\nfor i in x:\n    x.append(i)"),
                Arguments.of("recursion", "def f(n):\n    return f(n + 1)\nx = f(0)"),
                Arguments.of("exponential recursion", "def f(n):\n    return f(n - 1) + f(n - 1) if n else 1\nx = f(100)"),
                Arguments.of("mutual init", "class A:\n    def __init__(self):\n        self.b = A()\nx = A()"),
                Arguments.of("property recursion", "class A:\n    @property\n    def p(self):\n        return self.p\nx = A().p"),
                Arguments.of("class deriving from itself by name", "class A:\n    pass\nfor i in range(200000):\n    class A(A):\n        pass\nx = A().y"),
                Arguments.of("kwargs growth", "def f(**k):\n    k[str(len(k))] = 'x' * 1000\n    return f(**k)\nx = f()"),
                Arguments.of("defaultdict", "from collections import defaultdict\nd = defaultdict(lambda: d[len(d)])\nx = d[0]"),
                Arguments.of("struct of struct", "t = Int64\nfor i in range(100000):\n    t = Array(t)\nx = [][0]"),
                Arguments.of("struct doubling", "t = Int64\nfor i in range(100):\n    t = Struct({'a': t, 'b': t})\nx = [][0]"),
                Arguments.of("deep path", "from pathlib import Path\np = Path('a')\nfor i in range(10 ** 7):\n    p = p / 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"),
                Arguments.of("nested parentheses", "x = " + "(".repeat(5_000) + "1" + ")".repeat(5_000)),
                Arguments.of("nested lists", "x = " + "[".repeat(5_000) + "]".repeat(5_000)),
                Arguments.of("nested calls", "x = " + "str(".repeat(5_000) + "1" + ")".repeat(5_000)),
                Arguments.of("long sum", "x = 1" + " + 1".repeat(20_000)),
                Arguments.of("nested blocks", nestedBlocks()),
                Arguments.of("split into many", "x = ('a,' * 400000).split(',')\ny = [x + x for i in range(1000)]"));
    }

    private static String nestedBlocks() {
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(" ".repeat(i)).append("for i").append(i).append(" in range(10):\n");
        }
        return text.append(" ".repeat(200)).append("x = 1").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombIsToldAndTheRestIsRead(String name, String bomb) {
        FeatureRepo repo = assertTimeoutPreemptively(LONG_ENOUGH, () -> new RepoText(folder).definitions(bomb + AFTER).read());
        assertEquals(List.of("after"), RepoText.names(repo.entities()), RepoText.told(repo).toString());
        assertFalse(repo.problems().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x = ()\nfor i in range(400000):\n    x = (x,)\ny = {x: 1}",
        "from functools import partial\nf = str\nfor i in range(50000):\n    f = partial(f)\nx = f('a')",
        "x = []\nx.append(x)\ny = str(x)\nz = x == x",
        "x = '%(' * 200000 % {}",
        "x = ('{:' * 200000).format(1)",
        "x = 'a' * 900000\ny = ('a' * 400000 + 'b') in x"
    })
    void whatOnlyLooksEndlessEndsAndTheRestIsRead(String text) {
        FeatureRepo repo = assertTimeoutPreemptively(LONG_ENOUGH, () -> new RepoText(folder).definitions(text + AFTER).read());
        assertEquals(List.of("after"), RepoText.names(repo.entities()), RepoText.told(repo).toString());
    }

    @Test
    void tooManyObjectsAreToldAndTheFirstKept() {
        FeatureRepo repo = assertTimeoutPreemptively(LONG_ENOUGH, () -> new RepoText(folder).definitions("""
                tags = {str(i): "x" for i in range(10000)}
                for round in range(10):
                    for i in range(10000):
                        globals()[f"v{round}_{i}"] = Entity(name=f"v{round}_{i}", tags=tags)
                """).read());
        assertEquals(20_000, repo.entities().size());
        assertTrue(RepoText.told(repo).stream().anyMatch(told -> told.contains("more than 20000 objects")), RepoText.told(repo).toString());
    }

    @Test
    void aSchemaSharedByManyViewsFitsTheMemory() {
        FeatureRepo repo = assertTimeoutPreemptively(LONG_ENOUGH, () -> new RepoText(folder).definitions("""
                schema = [Field(name=f"f{i}", dtype=Int64) for i in range(5000)]
                source = FileSource(name="s", path="p", timestamp_field="t")
                for i in range(3000):
                    globals()[f"v{i}"] = FeatureView(name=f"v{i}", entities=[], schema=schema, source=source)
                all_views = [globals()[f"v{i}"] for i in range(3000)]
                for i in range(200):
                    globals()[f"s{i}"] = FeatureService(name=f"s{i}", features=all_views)
                """).read());
        assertEquals(3_000, repo.featureViews().size());
        assertEquals(200, repo.featureServices().size());
    }

    @Test
    void numbersOfMoreThan64BitsAreUnknown() {
        FeatureRepo repo = assertTimeoutPreemptively(LONG_ENOUGH, () -> new RepoText(folder).definitions(
                "x = 10 ** 10 ** 10\ny = 1 << 10 ** 9\nz = 2 ** 63 * 2\nt = timedelta(days=1) * 10 ** 18\n" + AFTER).read());
        assertEquals(List.of("after"), RepoText.names(repo.entities()));
        assertEquals(List.of(), RepoText.told(repo));
    }

    @Test
    void manyBombsEndToo() {
        var repo = new RepoText(folder);
        for (int i = 0; i < 300; i++) {
            repo.file("bomb" + i + ".py", "while True:\n    pass\n");
        }
        FeatureRepo read = assertTimeoutPreemptively(LONG_ENOUGH, repo::read);
        assertTrue(RepoText.told(read).stream().anyMatch(told -> told.contains("Reading stops in this file")), RepoText.told(read).toString());
    }

    @Test
    void aLargeFileIsPassedOver() {
        FeatureRepo repo = assertTimeoutPreemptively(LONG_ENOUGH, () -> new RepoText(folder)
                .file("big.py", "x = 1\n".repeat(1_800_000))
                .file("small.py", "from feast import Entity\n" + AFTER).read());
        assertEquals(List.of("after"), RepoText.names(repo.entities()));
        assertEquals(List.of("ERROR big.py This file is passed over: it has 10800000 bytes, and at most 2097152 are read."), RepoText.told(repo));
    }

    @Test
    void aFileOfNoPythonAtAllIsPassedOver() {
        FeatureRepo repo = assertTimeoutPreemptively(LONG_ENOUGH, () -> new RepoText(folder)
                .file("noise.py", "x\0 = \0) [ %% é ' \n".repeat(100_000))
                .file("small.py", "from feast import Entity\n" + AFTER).read());
        assertEquals(List.of("after"), RepoText.names(repo.entities()));
        assertEquals("noise.py", repo.problems().getFirst().location().file());
    }

    @Test
    void textThatIsNotUtf8IsPassedOver() {
        FeatureRepo repo = new RepoText(folder).file("latin.py", "x = 'é'".getBytes(StandardCharsets.ISO_8859_1)).definitions(AFTER).read();
        assertEquals(List.of("after"), RepoText.names(repo.entities()));
        assertEquals(List.of("ERROR latin.py This file is not written in UTF-8 and is passed over."), RepoText.told(repo));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksOutOfTheFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.py"), "from feast import Entity\nsecret = Entity(name='secret')\n");
        var repo = new RepoText(folder).definitions(AFTER);
        Files.createSymbolicLink(folder.resolve("link.py"), elsewhere.resolve("secret.py"));
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        Files.createSymbolicLink(folder.resolve("up"), folder);
        Files.createSymbolicLink(folder.resolve("loop.py"), folder.resolve("loop.py"));
        Files.createSymbolicLink(folder.resolve("inside.py"), folder.resolve("definitions.py"));
        FeatureRepo read = assertTimeoutPreemptively(LONG_ENOUGH, repo::read);
        assertEquals(List.of("after"), RepoText.names(read.entities()).stream().distinct().toList());
        assertEquals(List.of(
                "ERROR link.py This file is a link out of the repository and is not read.",
                "ERROR loop.py This link leads nowhere.",
                "INFO linked This folder is a link and is not entered.",
                "INFO up This folder is a link and is not entered."), RepoText.told(read).stream().filter(told -> !told.contains("another")).toList());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesDevicesAndFoldersThatLookLikePythonAreNotRead() throws IOException, InterruptedException {
        var repo = new RepoText(folder).definitions(AFTER).file("folder.py/inner.py", "from feast import Entity\ninner = Entity(name='inner')\n");
        assertEquals(0, new ProcessBuilder("mkfifo", folder.resolve("pipe.py").toString()).start().waitFor());
        Files.createSymbolicLink(folder.resolve("device.py"), Path.of("/dev/zero"));
        FeatureRepo read = assertTimeoutPreemptively(LONG_ENOUGH, repo::read);
        assertEquals(List.of("after", "inner"), RepoText.names(read.entities()));
        assertEquals(List.of(
                "ERROR device.py This file is a link out of the repository and is not read.",
                "ERROR pipe.py This is no regular file and is not read."), RepoText.told(read));
    }

    @Test
    void aConfigurationThatIsALinkOutIsNotRead(@TempDir Path elsewhere) throws IOException {
        var repo = new RepoText(folder).definitions(AFTER);
        Files.writeString(elsewhere.resolve("other.yaml"), "project: secret\n");
        Files.delete(folder.resolve("feature_store.yaml"));
        Files.createSymbolicLink(folder.resolve("feature_store.yaml"), elsewhere.resolve("other.yaml"));
        FeatureRepo read = repo.read();
        assertEquals(List.of(folder.getFileName().toString(), List.of("after")), List.of(read.project(), RepoText.names(read.entities())));
    }

    @Test
    void thousandsOfFilesAreReadOrTold() throws IOException {
        var repo = new RepoText(folder).definitions(AFTER);
        for (int i = 0; i < 25_000; i++) {
            if (i % 1_000 == 0) {
                Files.createDirectory(folder.resolve("d" + i / 1_000));
            }
            Files.createFile(folder.resolve("d" + i / 1_000).resolve("f" + i + ".py"));
        }
        FeatureRepo read = assertTimeoutPreemptively(LONG_ENOUGH, repo::read);
        assertTrue(RepoText.told(read).getFirst().startsWith("ERROR . The folder holds too much to be a feature repository"), RepoText.told(read).toString());
    }

    @Test
    void nothingIsWrittenIntoTheFolder() throws IOException {
        var repo = new RepoText(folder).definitions("open('made', 'w').write('x')\nimport os\nos.system('touch made')\nos.remove('definitions.py')" + AFTER);
        repo.read();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("definitions.py", "feature_store.yaml"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aCancelEndsReading() {
        var repo = new RepoText(folder).definitions("while True:\n    pass");
        var progress = new Progress() {
            @Override
            public void phase(String title) {}

            @Override
            public void at(long done, long total) {}

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        Assertions.assertThrows(CancellationException.class, () -> FeatureRepoReader.read(repo.folder, progress));
    }

    @Test
    void aFolderThatIsNotThereIsOneSentence() {
        var failure = Assertions.assertThrows(PushdeskException.class, () -> FeatureRepoReader.read(folder.resolve("gone")));
        assertEquals(ErrorCode.NOT_FOUND, failure.code());
        assertEquals("There is no folder '" + folder.resolve("gone") + "' that can be read.", failure.getMessage());
        assertEquals("There is no file '" + folder.resolve("registry.db") + "' that can be read.",
                Assertions.assertThrows(PushdeskException.class, () -> FeatureRepoReader.read(folder.resolve("registry.db"))).getMessage());
    }
}
