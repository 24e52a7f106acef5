package pushdesk.rows.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.ObjectInfo;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.SourceLocation;

class SourceFileTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void files() throws IOException {
        root = Files.createDirectories(folder.toRealPath().resolve("repository"));
        Files.createDirectories(root.resolve("data"));
        Files.writeString(root.resolve("data/rows.parquet"), "");
        Files.writeString(folder.resolve("secret.csv"), "");
    }

    private Path of(String kind, String reads) {
        var repo = new FeatureRepo("project", root, StoreConfig.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return SourceFile.of(repo, new BatchSource("log", kind, reads, "", "", Map.of(), ObjectInfo.at(new SourceLocation("a.py", 1))));
    }

    private String refused(String kind, String reads) {
        return assertThrows(PushdeskException.class, () -> of(kind, reads)).getMessage().replace(folder.toAbsolutePath().toString(), "…").replace(root.getParent().toString(), "…");
    }

    @Test
    void aPathIsRelativeToTheRepository() {
        Path file = root.resolve("data/rows.parquet");
        assertEquals(file, of("FileSource", "data/rows.parquet"));
        assertEquals(file, of("FileSource", "./data/../data/rows.parquet"));
        assertEquals(file, of("FileSource", file.toString()));
        assertEquals(file, of("FileSource", file.toUri().toString().replace("file:/", "file:///").replace("////", "///")));
    }

    @Test
    void aFileOutsideOfTheRepositoryIsNotReadWhicheverWayItIsNamed() throws IOException {
        Files.createSymbolicLink(root.resolve("link.csv"), folder.resolve("secret.csv"));
        Files.createSymbolicLink(root.resolve("out"), folder);
        for (String path : List.of("../secret.csv", "data/../../secret.csv", "link.csv", "out/secret.csv", folder.resolve("secret.csv").toString(), "file://" + folder.resolve("secret.csv"))) {
            String told = refused("FileSource", path);
            assertEquals(true, told.endsWith(", the file of 'log', lies outside of the repository …/repository; it is read only where you name it yourself."), told);
        }
    }

    @Test
    void whatIsNoFileHereIsToldByItsName() {
        assertEquals("s3://bucket/rows.parquet, the file of 'log', is not on this computer and not read here; fetch it and name the copy.",
                refused("FileSource", "s3://bucket/rows.parquet"));
        assertEquals("'log' is a BigQuerySource, which is not read here; export its rows to a CSV or Parquet file and name that one.",
                refused("BigQuerySource", "project.table"));
        assertEquals("The path of 'log' is not known from the definitions; name the file.", refused("FileSource", ""));
        assertEquals("…/repository/data, where 'log' is read from, is a folder; name one of its files.", refused("FileSource", "data"));
        assertEquals("There is no file …/repository/none.parquet, which 'log' is read from.", refused("FileSource", "none.parquet"));
    }
}
