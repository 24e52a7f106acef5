package pushdesk.repo.registry;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import pushdesk.model.PushdeskException;

/// A registry file: one message that holds all objects of all its projects.
final class FileRegistry implements OpenRegistry {
    private static final List<String> KINDS = List.of(
            "entities", "feature_views", "stream_feature_views", "label_views", "on_demand_feature_views", "feature_services", "permissions");

    private final Message registry;

    private FileRegistry(Message registry) {
        this.registry = registry;
    }

    /// @param shown what the user calls the file
    static FileRegistry read(String shown, byte[] bytes) {
        if (bytes.length == 0) {
            throw PushdeskException.invalid(shown + " is empty. Expected the registry that 'feast apply' writes.");
        }
        try {
            Message registry = RegistryBytes.read("Registry", bytes);
            if (registry.content().getAllFields().isEmpty()) {
                throw notARegistry(shown);
            }
            return new FileRegistry(registry);
        } catch (RegistryBytes.TooManyFields e) {
            throw PushdeskException.invalid(shown + " " + e.getMessage() + ", which is more than Pushdesk reads.");
        } catch (IOException e) {
            throw notARegistry(shown);
        }
    }

    private static PushdeskException notARegistry(String shown) {
        return PushdeskException.invalid(shown + " is cut short, damaged or no Feast registry. Expected the file that 'feast apply' writes.");
    }

    @Override
    public List<String> projects() {
        var names = new TreeSet<String>();
        specs("projects").map(spec -> spec.text("name")).forEach(names::add);
        registry.messages("project_metadata").forEach(metadata -> names.add(metadata.text("project")));
        KINDS.stream().flatMap(this::specs).map(spec -> spec.text("project")).forEach(names::add);
        registry.messages("data_sources").forEach(source -> names.add(source.text("project")));
        names.remove("");
        return List.copyOf(names);
    }

    @Override
    public RegistryContent content(String project) {
        return new RegistryContent(
                of(project, "entities"),
                registry.messages("data_sources").stream().filter(source -> source.text("project").equals(project)).toList(),
                of(project, "feature_views"),
                of(project, "stream_feature_views"),
                of(project, "label_views"),
                of(project, "on_demand_feature_views"),
                of(project, "feature_services"),
                of(project, "permissions"),
                registry.instant("last_updated"));
    }

    @Override
    public void close() {
        // The whole file is in memory; nothing is held open.
    }

    private List<Message> of(String project, String kind) {
        return registry.messages(kind).stream()
                .filter(object -> object.message("spec").filter(spec -> spec.text("project").equals(project)).isPresent())
                .toList();
    }

    private Stream<Message> specs(String kind) {
        return registry.messages(kind).stream().map(object -> object.message("spec")).flatMap(Optional::stream);
    }
}
