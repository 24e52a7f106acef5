package pushdesk.ui.settings;

import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.push.PushMode;
import pushdesk.ui.workspace.Workspace;

/// How a user left a repository: what was selected, where a push would go, and which panel was in front.
///
/// @param selection the selected object by [#key(RepoObject)]; empty for none
/// @param pushSource its name; empty for none
public record Session(String selection, String pushSource, PushMode mode, Workspace.Panel panel) {

    /// How things are now.
    public static Session of(Workspace workspace) {
        RepoObject selected = workspace.selectionProperty().get();
        var source = workspace.pushSourceProperty().get();
        return new Session(selected == null ? "" : key(selected), source == null ? "" : source.name(), workspace.pushModeProperty().get(), workspace.panelProperty().get());
    }

    /// Brings back what is still there. A repository with this root is open.
    void restore(Workspace workspace) {
        FeatureRepo repo = workspace.repoProperty().get();
        repo.pushSource(pushSource).ifPresent(workspace.pushSourceProperty()::set);
        repo.objects().filter(object -> key(object).equals(selection)).findFirst().ifPresent(workspace.selectionProperty()::set);
        workspace.pushModeProperty().set(mode);
        workspace.panelProperty().set(panel);
    }

    void write(Properties values, String prefix) {
        values.setProperty(prefix + "selection", selection);
        values.setProperty(prefix + "pushSource", pushSource);
        values.setProperty(prefix + "mode", mode.name());
        values.setProperty(prefix + "panel", panel.name());
    }

    /// Empty when a part of it is missing or unknown.
    static Optional<Session> read(Properties values, String prefix) {
        return named(PushMode.values(), values.getProperty(prefix + "mode"))
                .flatMap(mode -> named(Workspace.Panel.values(), values.getProperty(prefix + "panel"))
                        .map(panel -> new Session(values.getProperty(prefix + "selection", ""), values.getProperty(prefix + "pushSource", ""), mode, panel)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
    }

    /// The kind and the name of an object: `PushSource driver_stats_push`.
    private static String key(RepoObject object) {
        return object.kind() + " " + object.name();
    }
}
