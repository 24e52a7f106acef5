package pushdesk.ui.features;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureService.Projection;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.RepoObject;
import pushdesk.model.View;
import pushdesk.model.computation.Computation;
import pushdesk.store.computed.ComputedViews;
import pushdesk.ui.features.FeatureChoice.Kind;
import pushdesk.ui.workspace.Workspace;

/// Which features are asked for. A service or a view that is selected in the window becomes the choice.
public final class FeatureChoiceViewModel {
    private final Workspace workspace;
    private final ObservableList<FeatureChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<FeatureChoice> chosen = new SimpleObjectProperty<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty fullNames = new SimpleBooleanProperty();

    public FeatureChoiceViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.repoProperty().subscribe(this::offer);
        workspace.selectionProperty().subscribe(this::follow);
    }

    /// Services first, then views, then the features that are typed.
    public ObservableList<FeatureChoice> choices() {
        return choices;
    }

    /// Null while nothing is open.
    public ObjectProperty<FeatureChoice> chosenProperty() {
        return chosen;
    }

    /// Features as `view:feature`, separated by commas or spaces; they count where the choice says so.
    public StringProperty typedProperty() {
        return typed;
    }

    public BooleanProperty fullNamesProperty() {
        return fullNames;
    }

    /// The service whose features are asked for.
    public Optional<String> service() {
        return chosen(Kind.SERVICE);
    }

    /// The features asked for, where it is not a service's.
    public List<String> features() {
        if (chosen.get() == FeatureChoice.TYPED) {
            return Arrays.stream(typed.get().split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
        }
        return chosen(Kind.VIEW).flatMap(name -> repo().views().filter(view -> view.name().equals(name)).findFirst()).stream()
                .flatMap((View view) -> view.features().stream().map(feature -> view.name() + ":" + feature.name()))
                .toList();
    }

    /// The join keys that the features need, as the caller names them.
    public List<String> keys() {
        var keys = new LinkedHashSet<String>();
        if (repo() != null) {
            service().flatMap(repo()::featureService).map(FeatureService::projections).stream().flatMap(List::stream).forEach(part -> keys.addAll(keys(part)));
            views().forEach(view -> view.joinKeys().forEach(key -> keys.add(key.name())));
            computed().forEach(view -> computedViews().storedViews(view).forEach(stored -> stored.joinKeys().forEach(key -> keys.add(key.name()))));
        }
        return List.copyOf(keys);
    }

    /// The columns of the request that features are computed from.
    public List<String> requestColumns() {
        return computed().stream()
                .flatMap(view -> computedViews().requestColumns(view, view.features().stream().map(Field::name).toList()).stream())
                .map(Field::name)
                .distinct()
                .filter(name -> !keys().contains(name))
                .toList();
    }

    /// The on-demand views asked for that are computed here.
    private List<OnDemandFeatureView> computed() {
        if (repo() == null) {
            return List.of();
        }
        Stream<String> ofService = service().flatMap(repo()::featureService).map(FeatureService::projections).stream()
                .flatMap(List::stream)
                .map(Projection::view);
        return Stream.concat(ofService, named())
                .distinct()
                .flatMap(name -> repo().onDemandFeatureView(name).stream())
                .filter(view -> view.computation() instanceof Computation.Formulas)
                .toList();
    }

    private ComputedViews computedViews() {
        return new ComputedViews(repo());
    }

    /// The views that the features are stored in.
    public List<FeatureView> storedViews() {
        if (repo() == null) {
            return List.of();
        }
        Stream<FeatureView> ofService = service().flatMap(repo()::featureService).map(FeatureService::projections).stream()
                .flatMap(List::stream)
                .flatMap(part -> repo().featureView(part.view()).stream());
        Stream<FeatureView> inputs = computed().stream().flatMap(view -> computedViews().storedViews(view).stream());
        return Stream.of(ofService, views(), inputs).flatMap(each -> each).distinct().toList();
    }

    private List<String> keys(Projection part) {
        return repo().featureView(part.view()).stream()
                .flatMap(view -> view.joinKeys().stream())
                .map(Field::name)
                .map(key -> part.joinKeyMap().getOrDefault(key, key))
                .toList();
    }

    /// The views of features that are named one by one.
    private Stream<FeatureView> views() {
        return named().flatMap(name -> repo().featureView(name).stream());
    }

    /// The names before the colons.
    private Stream<String> named() {
        return features().stream()
                .filter(feature -> feature.indexOf(':') > 0)
                .map(feature -> feature.substring(0, feature.indexOf(':')))
                .distinct();
    }

    private Optional<String> chosen(Kind kind) {
        return Optional.ofNullable(chosen.get()).filter(choice -> choice.kind() == kind && repo() != null).map(FeatureChoice::name);
    }

    private FeatureRepo repo() {
        return workspace.repoProperty().get();
    }

    private void offer(FeatureRepo repo) {
        FeatureChoice before = chosen.get();
        if (repo == null) {
            choices.clear();
            chosen.set(null);
            return;
        }
        choices.setAll(Stream.of(
                        repo.featureServices().stream().map(service -> new FeatureChoice(Kind.SERVICE, service.name())),
                        repo.views().map(view -> new FeatureChoice(Kind.VIEW, view.name())),
                        Stream.of(FeatureChoice.TYPED))
                .flatMap(part -> part)
                .toList());
        chosen.set(before != null && choices.contains(before) ? before : choices.getFirst());
    }

    private void follow(RepoObject selected) {
        FeatureChoice wanted = switch (selected) {
            case FeatureService service -> new FeatureChoice(Kind.SERVICE, service.name());
            case View view -> new FeatureChoice(Kind.VIEW, view.name());
            case null, default -> null;
        };
        if (wanted != null && choices.contains(wanted)) {
            chosen.set(wanted);
        }
    }
}
