package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.repo.python.syntax.ParsedFiles;

/// A repository that is read again, with what was parsed before, says what it says to one who reads it for the first time.
class ReadAgainTest {
    private final ParsedFiles parsed = new ParsedFiles();
    private RepoText repo;

    @BeforeEach
    void write(@TempDir Path folder) {
        repo = new RepoText(folder)
                .file("naming.py", "PREFIX = 'daily'\ndef named(what):\n    return f'{PREFIX}_{what}'\n")
                .file("other.py", RepoText.IMPORTS + "from naming import named\nlog = FileSource(name=named('log'), path='x.parquet', timestamp_field='ts')\n")
                .definitions("from naming import named\ndriver = Entity(name=named('driver'), join_keys=['driver_id'])\n");
        assertReadAlike();
    }

    private void assertReadAlike() {
        assertEquals(FeatureRepoReader.read(repo.folder), FeatureRepoReader.read(repo.folder, parsed, Progress.NONE));
    }

    @Test
    void whenNothingWasWritten() {
        assertReadAlike();
    }

    @Test
    void whenAFileWasWrittenThatOthersImport() {
        repo.file("naming.py", "PREFIX = 'hourly'\ndef named(what):\n    return f'{PREFIX}_{what}'\n");
        assertReadAlike();
        assertEquals("hourly_driver", FeatureRepoReader.read(repo.folder, parsed, Progress.NONE).entities().getFirst().name());
    }

    @Test
    void whileAFileIsBrokenAndWhenItIsMended() {
        repo.file("naming.py", "PREFIX = 'daily\n");
        assertReadAlike();
        assertReadAlike();
        repo.file("naming.py", "PREFIX = 'daily'\ndef named(what):\n    return PREFIX + what\n");
        assertReadAlike();
    }

    @Test
    void whenAFileIsGone() throws Exception {
        Files.delete(repo.folder.resolve("naming.py"));
        assertReadAlike();
    }
}
