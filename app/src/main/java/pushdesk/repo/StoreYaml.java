package pushdesk.repo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import pushdesk.model.Problem;
import pushdesk.model.SourceLocation;
import pushdesk.model.StoreConfig;
import pushdesk.repo.python.Reports;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What `feature_store.yaml` says, as far as it can be read (`repo_config.py`).
///
/// @param project empty when the file does not say it
record StoreYaml(Optional<String> project, StoreConfig config) {
    private static final StoreYaml UNREADABLE = new StoreYaml(Optional.empty(), StoreConfig.UNKNOWN);
    private static final SourceLocation PLACE = new SourceLocation(RepoFolder.CONFIG, 0);
    private static final Pattern USER_AND_PASSWORD = Pattern.compile("(?<=://)[^/\\s]*@");
    private static final Pattern SECRET = Pattern.compile("(?i)((?:password|passwd|pwd|token|secret|access_?key|account_?key|credentials?|sig|signature)[\\w-]*\\s*=)[^&;\\s]+");

    /// @param environment the value of an environment variable, or null
    static StoreYaml read(Optional<byte[]> bytes, Function<String, String> environment, Reports reports) {
        if (bytes.isEmpty()) {
            reports.add(Problem.error(PLACE, "The repository has no " + RepoFolder.CONFIG + " that can be read, so its project and its stores are not known.",
                    "Add one with at least 'project: <name>'."));
            return UNREADABLE;
        }
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(EnvironmentVariables.expanded(new String(bytes.get(), StandardCharsets.UTF_8), environment));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            reports.add(Problem.error(new SourceLocation(RepoFolder.CONFIG, line), "This is no valid YAML: " + firstLine(e.getOriginalMessage()) + ".", "Correct the file."));
            return UNREADABLE;
        }
        if (root == null || !root.isObject()) {
            reports.add(Problem.error(PLACE, "The file holds no settings ('key: value').", "Add at least 'project: <name>'."));
            return UNREADABLE;
        }
        return new StoreYaml(project(root, reports), new StoreConfig(
                text(root.get("provider"), "local"), type(root, "online_store", "sqlite"), type(root, "offline_store", "dask"), registry(root.get("registry"))));
    }

    private static String firstLine(String message) {
        String line = message == null ? "it can't be parsed" : message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static Optional<String> project(JsonNode root, Reports reports) {
        JsonNode project = root.get("project");
        if (project != null && project.isString() && !project.stringValue().isBlank()) {
            return Optional.of(project.stringValue());
        }
        reports.add(Problem.error(PLACE, project == null || project.isNull() ? "The file does not say the project." : "The project is " + project + ", which is no text.",
                "Add 'project: <name>', in quotes where it is a number."));
        return project != null && project.isValueNode() && !project.isNull() ? Optional.of(project.asString()) : Optional.empty();
    }

    private static String text(JsonNode node, String otherwise) {
        return node != null && node.isValueNode() && !node.isNull() ? node.asString() : otherwise;
    }

    /// A store's type: a text, or the `type` of a mapping; `null` switches the store off.
    private static String type(JsonNode root, String store, String otherwise) {
        JsonNode node = root.get(store);
        if (node == null) {
            return otherwise;
        }
        String type = node.isObject() ? text(node.get("type"), otherwise) : text(node, "none");
        return type.equalsIgnoreCase("null") ? "none" : type;
    }

    private static String registry(JsonNode node) {
        if (node != null && node.isObject()) {
            return masked(text(node.get("path"), text(node.get("registry_type"), "file")));
        }
        return masked(text(node, "data/registry.db"));
    }

    /// Without the credentials a URL may carry.
    static String masked(String registry) {
        return SECRET.matcher(USER_AND_PASSWORD.matcher(registry).replaceAll("***@")).replaceAll("$1***");
    }
}
