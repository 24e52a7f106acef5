package pushdesk.ui.rows;

import java.util.List;
import java.util.Optional;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.StoreKind;
import pushdesk.store.FeatureStore;

/// Why there are no rows to see, and what to do next.
///
/// @param pushTo the push source that would bring some
/// @param filtered whether rows are there but hidden by the search
public record EmptyRows(String title, String advice, Optional<PushSource> pushTo, boolean filtered) {

    private static EmptyRows because(String title, String advice) {
        return new EmptyRows(title, advice, Optional.empty(), false);
    }

    /// What can be told without asking the store.
    ///
    /// @param opening whether the store is not open yet, but will be
    static Optional<EmptyRows> beforeReading(StoreKind kind, FeatureRepo repo, FeatureStore store, boolean opening, String name) {
        if (repo == null) {
            return Optional.of(because("No repository is open", "Open a feature repository to see what its stores hold."));
        }
        if (name == null) {
            return Optional.of(kind == StoreKind.ONLINE
                    ? because("No feature views", "This repository defines no feature view, so nothing can be stored online.")
                    : because("No batch sources", "This repository defines no batch source, so nothing can be stored offline."));
        }
        if (store == null && opening) {
            return Optional.of(because("The local store is being opened…", ""));
        }
        if (store == null) {
            return Optional.of(because("The store is not open", "The local store of this repository could not be opened; the message above says why."));
        }
        return kind == StoreKind.ONLINE ? notStored(repo, name) : Optional.empty();
    }

    private static Optional<EmptyRows> notStored(FeatureRepo repo, String name) {
        Optional<OnDemandFeatureView> onDemand = repo.onDemandFeatureView(name);
        if (onDemand.isPresent() && repo.featureView(name).isEmpty()) {
            return Optional.of(because(
                    "'" + name + "' is computed when it is read",
                    onDemand.get().sourceViews().isEmpty()
                            ? "An on-demand view has no rows of its own."
                            : "An on-demand view has no rows of its own; look at what it reads: " + String.join(", ", onDemand.get().sourceViews()) + "."));
        }
        return repo.featureView(name).filter(view -> !view.online()).map(view -> because(
                "'" + name + "' is not stored online",
                "It is defined with online=False, so a push writes nothing online for it."));
    }

    static EmptyRows afterReading(StoreKind kind, FeatureRepo repo, String name, boolean filtered) {
        if (filtered) {
            return new EmptyRows("No row matches", "Change the search, or show all rows of '" + name + "'.", Optional.empty(), true);
        }
        return kind == StoreKind.ONLINE ? nothingOnline(repo, name) : nothingOffline(repo, name);
    }

    private static EmptyRows nothingOnline(FeatureRepo repo, String name) {
        String title = "Nothing is stored online for '" + name + "' yet";
        String stream = repo.featureView(name).flatMap(FeatureView::streamSource).orElse("");
        Optional<PushSource> push = repo.pushSource(stream);
        if (push.isPresent()) {
            return new EmptyRows(title, "Push rows to '" + stream + "' with the mode Online, and they appear here.", push, false);
        }
        return because(title, stream.isEmpty()
                ? "No push source feeds this view, so a push does not reach it."
                : "It is fed by '" + stream + "', which is not a push source, so a push does not reach it.");
    }

    private static EmptyRows nothingOffline(FeatureRepo repo, String name) {
        String title = "Nothing is stored offline for '" + name + "' yet";
        List<PushSource> sources = repo.pushSources().stream().filter(source -> source.batchSource().filter(name::equals).isPresent()).toList();
        if (sources.isEmpty()) {
            return because(title, "No push source names this batch source, so a push appends nothing to it.");
        }
        return new EmptyRows(
                title,
                "Push rows to '" + sources.getFirst().name() + "' with the mode Offline, and they are appended here.",
                Optional.of(sources.getFirst()),
                false);
    }
}
