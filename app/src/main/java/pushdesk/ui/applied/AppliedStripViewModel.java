package pushdesk.ui.applied;

import static pushdesk.ui.common.Words.text;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.difference.ObjectDifference.State;
import pushdesk.repo.registry.ConfiguredRegistry;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Whether the open repository is shown as it was applied, and what there is to say of its registry.
public final class AppliedStripViewModel {
    private static final int LONGEST = 48;

    /// @param shown false where there is nothing to say
    /// @param more a second sentence, or empty
    /// @param different whether there is a list of what differs
    /// @param switchTo what can be shown instead; empty where there is nothing else
    public record Shown(boolean shown, String sentence, String more, boolean different, String switchTo) {
        static final Shown NOTHING = new Shown(false, "", "", false, "");
    }

    private final Workspace workspace;
    private final AppliedViewModel applied;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Shown> state = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    /// @param applied compares what is open with the definitions beside it
    public AppliedStripViewModel(Workspace workspace, AppliedViewModel applied, TaskRunner tasks) {
        this.workspace = workspace;
        this.applied = applied;
        this.tasks = tasks;
        workspace.repoProperty().subscribe(repo -> say());
        applied.comparisonProperty().subscribe(found -> say());
    }

    public ReadOnlyObjectProperty<Shown> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void say() {
        FeatureRepo repo = workspace.repoProperty().get();
        if (repo == null) {
            state.set(Shown.NOTHING);
        } else if (repo.applied().isPresent()) {
            state.set(applied(repo.applied().get()));
        } else if (repo.objects().findAny().isPresent()) {
            state.set(Shown.NOTHING);
        } else {
            state.set(Shown.NOTHING);
            offer(repo);
        }
    }

    private Shown applied(FeatureRepo.Applied registry) {
        String place = Formats.middle(registry.registry(), LONGEST);
        String sentence = registry.last().map(time -> text("applied.strip.at", Formats.instant(time.truncatedTo(ChronoUnit.SECONDS))))
                .orElseGet(() -> text("applied.strip.registry"));
        var found = applied.comparisonProperty().get();
        if (found == null) {
            return new Shown(true, sentence, place, false, "");
        }
        long different = found.difference().objects().size() - found.count(State.SAME);
        String more = different == 0 ? text("applied.strip.same") : Words.count("applied.strip.different", different);
        return new Shown(true, sentence, more + " " + place, different > 0, text("applied.strip.definitions"));
    }

    /// A folder without definitions may name a registry all the same.
    private void offer(FeatureRepo repo) {
        tasks.run(text("applied.work"), progress -> configured(repo), configured -> {
            if (configured.isPresent() && repo == workspace.repoProperty().get()) {
                state.set(new Shown(true, text("applied.strip.empty"), text("applied.strip.names", configured.get().location()), false, text("applied.strip.applied")));
            }
        }, failure -> { });
    }

    private static Optional<ConfiguredRegistry> configured(FeatureRepo repo) {
        try {
            return ConfiguredRegistry.of(repo.root());
        } catch (PushdeskException e) {
            return Optional.empty(); // showing what was applied would say why it can't be
        }
    }
}
