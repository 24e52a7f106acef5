package pushdesk.repo;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.feast.FeastLibrary;
import pushdesk.repo.feast.RepoContents;
import pushdesk.repo.feast.RepoModel;
import pushdesk.repo.python.evaluate.PythonProgram;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.syntax.ParsedFiles;

/// Reads a feature repository from its folder without Python and without running any of its code.
///
/// It reads `feature_store.yaml`, `.feastignore` and `*.py` within the folder's real path, and nothing else; it writes nothing. What it can't make
/// sense of becomes a [Problem]; the rest still loads. It ends within 20 seconds and in a heap of 512 MB whatever the folder holds.
public final class FeatureRepoReader {
    private static final long MOST_NANOS = 16_000_000_000L;
    private final Path root;
    private final ParsedFiles parsed;
    private final Function<String, String> environment;
    private final Reports reports = new Reports();

    private FeatureRepoReader(Path root, ParsedFiles parsed, Function<String, String> environment) {
        this.root = root;
        this.parsed = parsed;
        this.environment = environment;
    }

    /// The folder that [#read] reads, as a real path.
    ///
    /// @throws PushdeskException when there is no repository in the folder
    public static Path root(Path folder) {
        return RepoFolder.find(folder);
    }

    /// Whether the file is the one that makes its folder a repository.
    public static boolean isConfiguration(Path file) {
        return file.endsWith(RepoFolder.CONFIG);
    }

    /// What the `feature_store.yaml` of a repository configures; what it does not say readably is unknown.
    public static StoreConfig configuration(Path root) {
        var reports = new Reports();
        return StoreYaml.read(new RepoFiles(root, reports).config(), System::getenv, reports).config();
    }

    /// @throws PushdeskException when there is no repository in the folder, or the parser can't be loaded on this machine
    public static FeatureRepo read(Path folder) {
        return read(folder, Progress.NONE);
    }

    /// @param folder the repository, or a folder that holds it as `feature_repo/` or as its only one
    /// @throws PushdeskException when there is no repository in the folder, or the parser can't be loaded on this machine
    /// @throws java.util.concurrent.CancellationException when the user cancelled
    public static FeatureRepo read(Path folder, Progress progress) {
        return read(folder, new ParsedFiles(), progress);
    }

    /// @param parsed what was parsed of the folder before, so that only files that were written since are parsed
    /// @throws PushdeskException when there is no repository in the folder, or the parser can't be loaded on this machine
    /// @throws java.util.concurrent.CancellationException when the user cancelled
    public static FeatureRepo read(Path folder, ParsedFiles parsed, Progress progress) {
        return read(folder, parsed, progress, System::getenv);
    }

    /// @param environment the value of an environment variable, or null; for `feature_store.yaml` alone, definitions learn nothing of it
    static FeatureRepo read(Path folder, ParsedFiles parsed, Progress progress, Function<String, String> environment) {
        progress.phase("Reading the repository");
        var reader = new FeatureRepoReader(RepoFolder.find(folder), parsed, environment);
        return new DeepThread<FeatureRepo>(progress).run(reader::read);
    }

    private FeatureRepo read(Progress progress) {
        long deadline = System.nanoTime() + MOST_NANOS;
        var files = new RepoFiles(root, reports);
        StoreYaml yaml = StoreYaml.read(files.config(), environment, reports);
        var contents = new RepoContents(reports);
        try (var program = new PythonProgram(files, new FeastLibrary(), reports, parsed, progress, deadline)) {
            List<String> definitions = List.copyOf(files.definitions());
            for (int i = 0; i < definitions.size() && !program.stopped(); i++) {
                progress.at(i, definitions.size());
                String file = definitions.get(i);
                program.run(file).ifPresent(attributes -> contents.add(file, attributes));
            }
        } catch (OutOfMemoryError e) {
            reports.add(Problem.error(new SourceLocation(".", 0), "Reading stops, since the definitions need more memory than there is.", "Put files that define nothing for Feast into .feastignore."));
        }
        RepoModel model = RepoModel.of(contents, reports);
        FeatureRepo repo = repo(yaml, model, List.of());
        new RepoChecks(repo, model.projects(), yaml.project(), reports).run();
        return repo(yaml, model, sorted(reports.problems()));
    }

    private FeatureRepo repo(StoreYaml yaml, RepoModel model, List<Problem> problems) {
        String project = yaml.project().or(() -> model.projects().stream().map(RepoModel.DeclaredProject::name).findFirst())
                .orElseGet(() -> Optional.ofNullable(root.getFileName()).map(Path::toString).orElse("repository"));
        return new FeatureRepo(project, root, yaml.config(), model.entities(), model.dataSources(), model.featureViews(), model.onDemandFeatureViews(),
                model.featureServices(), model.permissions(), problems);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::location)).toList();
    }
}
