package pushdesk.repo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.evaluate.Reports;

/// What `feature_store.yaml` says, as far as it can be read (`repo_config.py`).
///
/// @param project empty when the file does not say it
record StoreYaml(Optional<String> project, StoreConfig config) {
    private static final StoreYaml UNREADABLE = new StoreYaml(Optional.empty(), StoreConfig.UNKNOWN);
    /// As PyYAML does: of a key that is there twice, the last counts.
    private static final LoadSettings SETTINGS = LoadSettings.builder().setSchema(new CoreSchema()).setAllowDuplicateKeys(true).build();
    private static final SourceLocation PLACE = new SourceLocation(RepoFolder.CONFIG, 0);
    private static final Pattern USER_AND_PASSWORD = Pattern.compile("(?<=://)[^/\\s]*@");
    private static final Pattern SECRET = Pattern.compile("(?i)((?:password|passwd|pwd|token|secret|access_?key|account_?key|credentials?|sig|signature)[\\w-]{0,40}\\s{0,4}=)[^&;\\s]+");

    /// @param environment the value of an environment variable, or null
    static StoreYaml read(Optional<byte[]> bytes, Function<String, String> environment, Reports reports) {
        if (bytes.isEmpty()) {
            reports.add(Problem.error(PLACE, "The repository has no " + RepoFolder.CONFIG + " that can be read, so its project and its stores are not known.",
                    "Add one with at least 'project: <name>'."));
            return UNREADABLE;
        }
        Object root;
        try {
            root = new Load(SETTINGS).loadFromString(EnvironmentVariables.expanded(new String(bytes.get(), StandardCharsets.UTF_8), environment));
        } catch (YamlEngineException | StackOverflowError e) {
            reports.add(Problem.error(new SourceLocation(RepoFolder.CONFIG, line(e)), "This is no valid YAML" + reason(e) + ".", "Correct the file."));
            return UNREADABLE;
        }
        if (!(root instanceof Map<?, ?> settings)) {
            reports.add(Problem.error(PLACE, "The file holds no settings ('key: value').", "Add at least 'project: <name>'."));
            return UNREADABLE;
        }
        return new StoreYaml(project(settings.get("project"), reports), new StoreConfig(
                text(settings.get("provider"), "local"), type(settings, "online_store", "sqlite"), type(settings, "offline_store", "dask"), registry(settings.get("registry"))));
    }

    private static int line(Throwable e) {
        return e instanceof MarkedYamlEngineException marked ? marked.getProblemMark().map(Mark::getLine).orElse(-1) + 1 : 0;
    }

    private static String reason(Throwable e) {
        if (!(e instanceof MarkedYamlEngineException marked) || marked.getProblem() == null) {
            return e instanceof StackOverflowError ? ": it nests too deeply" : "";
        }
        return ": " + marked.getProblem().lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
    }

    private static Optional<String> project(Object project, Reports reports) {
        if (project instanceof String name && !name.isBlank()) {
            return Optional.of(name);
        }
        boolean scalar = project instanceof Number || project instanceof Boolean;
        reports.add(Problem.error(PLACE, scalar ? "The project is " + project + ", which is no text." : "The file does not say the project.",
                "Add 'project: <name>', in quotes where it is a number."));
        return scalar ? Optional.of(project.toString()) : Optional.empty();
    }

    private static String text(Object value, String otherwise) {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : otherwise;
    }

    /// A store's type: a text, or the `type` of a mapping; `null` switches the store off.
    private static String type(Map<?, ?> settings, String store, String otherwise) {
        if (!settings.containsKey(store)) {
            return otherwise;
        }
        String type = settings.get(store) instanceof Map<?, ?> options ? text(options.get("type"), otherwise) : text(settings.get(store), "none");
        return type.equalsIgnoreCase("null") ? "none" : type;
    }

    private static String registry(Object registry) {
        if (registry instanceof Map<?, ?> options) {
            return masked(text(options.get("path"), text(options.get("registry_type"), "data/registry.db")));
        }
        return masked(text(registry, "data/registry.db"));
    }

    /// Without the credentials a URL may carry.
    static String masked(String registry) {
        return SECRET.matcher(USER_AND_PASSWORD.matcher(registry).replaceAll("***@")).replaceAll("$1***");
    }
}
