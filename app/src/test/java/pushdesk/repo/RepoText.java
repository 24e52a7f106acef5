package pushdesk.repo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.RepoObject;
import pushdesk.model.problem.Problem;
import pushdesk.repo.python.syntax.ParsedFiles;

/// A repository made of a few texts in a folder.
final class RepoText {
    static final String IMPORTS = """
            from datetime import timedelta
            from feast import *
            from feast.types import *
            """;
    final Path folder;

    RepoText(Path folder) {
        this.folder = folder;
        file("feature_store.yaml", "project: demo\n");
    }

    RepoText file(String name, String text) {
        return file(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    RepoText file(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// `definitions.py` with everything of Feast's imported.
    RepoText definitions(String text) {
        return file("definitions.py", IMPORTS + text);
    }

    FeatureRepo read() {
        return FeatureRepoReader.read(folder, new ParsedFiles(), Progress.NONE, Map.<String, String>of()::get);
    }

    static List<String> names(List<? extends RepoObject> objects) {
        return objects.stream().map(RepoObject::name).toList();
    }

    static List<String> columns(FeatureView view) {
        return view.requiredColumns().stream().map(field -> field.name() + " " + field.type().feastName()).toList();
    }

    static List<String> told(FeatureRepo repo) {
        return repo.problems().stream().map(RepoText::told).toList();
    }

    private static String told(Problem problem) {
        return problem.severity() + " " + problem.location() + " " + problem.message();
    }
}
