package pushdesk.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.targets.TargetsViewModel;
import pushdesk.ui.workspace.Workspace;

/// What the top bar offers.
///
/// @param stores what is said about the embedded stores
/// @param openTargets shows the deployed servers
/// @param openFolder opens a repository
public record TopBarModel(
        Workspace workspace,
        StoresViewModel stores,
        TargetsViewModel targets,
        Runnable openTargets,
        ObservableList<Path> recent,
        List<Path> samples,
        Consumer<Path> openFolder,
        Command open,
        Command openRegistry,
        Command switchApplied,
        Command reload,
        Command close,
        ObjectProperty<Theme> theme,
        Command switchTheme) {}
