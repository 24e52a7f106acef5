package pushdesk.ui.applied;

import static pushdesk.ui.common.Words.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.difference.ObjectDifference;
import pushdesk.model.difference.RepoDifference;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.repo.registry.AppliedRepo;
import pushdesk.repo.registry.ConfiguredRegistry;
import pushdesk.repo.registry.RegistryLocation;
import pushdesk.repo.registry.RegistryReader;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.workspace.Workspace;

/// Compares the open repository with a registry: the one that its `feature_store.yaml` names, or another.
public final class AppliedViewModel {

    /// Which objects are listed.
    public enum Shown { DIFFERENT, ALL }

    /// What the comparison found.
    ///
    /// @param registry where the registry lies
    /// @param lastApplied empty where the registry does not say
    public record Comparison(String registry, Optional<Instant> lastApplied, RepoDifference difference) {

        public long count(ObjectDifference.State state) {
            return difference.in(state).size();
        }
    }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final StringProperty registry = new SimpleStringProperty("");
    private final BooleanProperty outside = new SimpleBooleanProperty();
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.DIFFERENT);
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper beingRead = new ReadOnlyIntegerWrapper();

    public AppliedViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        workspace.repoProperty().subscribe((before, repo) -> {
            if (before == null || repo == null || !before.root().equals(repo.root()) || before.applied().isPresent() != repo.applied().isPresent()) {
                registry.set("");
                outside.set(false);
                comparison.set(null);
                fault.set("");
                if (repo != null && repo.applied().isPresent()) {
                    compare();
                }
            } else if (comparison.get() != null) {
                compare(); // the definitions were edited
            }
        });
    }

    /// A registry's file or PostgreSQL URL; empty for the one of `feature_store.yaml`.
    public StringProperty registryProperty() {
        return registry;
    }

    /// Whether the registry of `feature_store.yaml` is read also where it lies outside the folder.
    public BooleanProperty outsideProperty() {
        return outside;
    }

    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /// What was found, or null.
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Why there is no comparison; empty when nothing stands in the way.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether a registry is being read.
    public BooleanBinding readingProperty() {
        return beingRead.greaterThan(0);
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    /// The objects to list.
    public List<ObjectDifference> objects() {
        Comparison found = comparison.get();
        return found == null ? List.of() : found.difference().objects().stream()
                .filter(object -> shown.get() == Shown.ALL || object.state() != ObjectDifference.State.SAME)
                .toList();
    }

    /// Shows where an object is defined.
    public void show(ObjectDifference object) {
        SourceLocation place = object.location();
        if (object.state() != ObjectDifference.State.REMOVED) {
            workspace.showPlace(place);
        }
    }

    /// The files of the repository were written; what was compared with them is compared anew.
    public void filesChanged() {
        FeatureRepo repo = workspace.repoProperty().get();
        if (repo != null && repo.applied().isPresent()) {
            compare();
        }
    }

    /// Reads the registry and compares it with what the definitions say now. Nothing is written to either. Where what was applied is open, that
    /// is compared with the definitions beside it.
    public void compare() {
        FeatureRepo defined = workspace.repoProperty().get();
        fault.set("");
        if (defined == null) {
            comparison.set(null);
            return;
        }
        String named = registry.get().strip();
        boolean anywhere = outside.get();
        beingRead.set(beingRead.get() + 1);
        tasks.run(text("applied.work"), progress -> {
            if (named.isEmpty() && defined.applied().isPresent()) {
                return new Comparison(defined.applied().get().registry(), defined.applied().get().last(), RepoDifference.between(definitions(defined), defined));
            }
            AppliedRepo applied = named.isEmpty() ? configured(defined.root(), anywhere) : named(named, defined);
            return new Comparison(applied.repo().config().registry(), applied.lastApplied(), RepoDifference.between(defined, applied.repo()));
        }, found -> {
            beingRead.set(beingRead.get() - 1);
            if (defined == workspace.repoProperty().get()) {
                comparison.set(found);
            }
        }, this::failed);
    }

    private static FeatureRepo definitions(FeatureRepo applied) {
        FeatureRepo defined = Files.isDirectory(applied.root()) ? FeatureRepoReader.read(applied.root()) : null;
        if (defined == null || defined.objects().findAny().isEmpty()) {
            throw PushdeskException.invalid(text("applied.no-definitions"));
        }
        return defined;
    }

    private static AppliedRepo configured(Path root, boolean anywhere) {
        ConfiguredRegistry configured = ConfiguredRegistry.required(root);
        if (!configured.mayBeRead(anywhere)) {
            throw PushdeskException.invalid(text("applied.outside", configured.location()));
        }
        return configured.read(Optional.empty(), root);
    }

    /// Of a registry with several projects, the one of the repository.
    private static AppliedRepo named(String registry, FeatureRepo defined) {
        var reader = new RegistryReader();
        RegistryLocation location = RegistryLocation.parse(registry, defined.root());
        return reader.read(location, Optional.of(defined.project()).filter(reader.projects(location)::contains), defined.root());
    }

    private void failed(Throwable failure) {
        beingRead.set(beingRead.get() - 1);
        comparison.set(null);
        if (Notice.of(failure).details().isEmpty()) {
            fault.set(failure.getMessage());
        } else {
            notices.show(failure);
        }
    }
}
