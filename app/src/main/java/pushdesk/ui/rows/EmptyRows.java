package pushdesk.ui.rows;

import java.util.List;
import java.util.Optional;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.ui.common.Words;

/// Why there are no rows to see, and what to do next.
///
/// @param pushTo the push source that would bring some
/// @param filtered whether rows are there but hidden by the search
public record EmptyRows(String title, String advice, Optional<PushSource> pushTo, boolean filtered) {

    private static EmptyRows because(String title, String advice) {
        return new EmptyRows(title, advice, Optional.empty(), false);
    }

    /// Nothing was stored at that moment.
    static EmptyRows then(String name, String moment) {
        return because(Words.text("rows.as-of.nothing", name, moment), "");
    }

    /// What can be told without asking the store.
    ///
    /// @param opening whether the store is not open yet, but will be
    static Optional<EmptyRows> beforeReading(StoreKind kind, FeatureRepo repo, FeatureStore store, boolean opening, String name) {
        if (repo == null) {
            return Optional.of(because(Words.text("rows.closed"), Words.text("rows.closed.advice")));
        }
        if (name == null) {
            return Optional.of(kind == StoreKind.ONLINE
                    ? because(Words.text("rows.no-views"), Words.text("rows.no-views.advice"))
                    : because(Words.text("rows.no-sources"), Words.text("rows.no-sources.advice")));
        }
        if (store == null && opening) {
            return Optional.of(because(Words.text("rows.opening"), ""));
        }
        if (store == null) {
            return Optional.of(because(Words.text("rows.store-closed"), Words.text("rows.store-closed.advice")));
        }
        return kind == StoreKind.ONLINE ? notStored(repo, name) : Optional.empty();
    }

    private static Optional<EmptyRows> notStored(FeatureRepo repo, String name) {
        Optional<OnDemandFeatureView> onDemand = repo.onDemandFeatureView(name);
        if (onDemand.isPresent() && repo.featureView(name).isEmpty()) {
            return Optional.of(because(
                    Words.text("rows.computed", name),
                    onDemand.get().sourceViews().isEmpty()
                            ? Words.text("rows.computed.advice")
                            : Words.text("rows.computed.reads", String.join(", ", onDemand.get().sourceViews()))));
        }
        return repo.featureView(name).filter(view -> !view.online()).map(view -> because(
                Words.text("rows.not-online", name),
                Words.text("rows.not-online.advice")));
    }

    static EmptyRows afterReading(StoreKind kind, FeatureRepo repo, String name, boolean filtered) {
        if (filtered) {
            return new EmptyRows(Words.text("rows.no-match"), Words.text("rows.no-match.advice", name), Optional.empty(), true);
        }
        return kind == StoreKind.ONLINE ? nothingOnline(repo, name) : nothingOffline(repo, name);
    }

    private static EmptyRows nothingOnline(FeatureRepo repo, String name) {
        String title = Words.text("rows.nothing-online", name);
        String stream = repo.featureView(name).flatMap(FeatureView::streamSource).orElse("");
        Optional<PushSource> push = repo.pushSource(stream);
        if (push.isPresent()) {
            return new EmptyRows(title, Words.text("rows.push-online", stream), push, false);
        }
        return because(title, stream.isEmpty()
                ? Words.text("rows.unfed")
                : Words.text("rows.fed-otherwise", stream));
    }

    private static EmptyRows nothingOffline(FeatureRepo repo, String name) {
        String title = Words.text("rows.nothing-offline", name);
        List<PushSource> sources = repo.pushSources().stream().filter(source -> source.batchSource().filter(name::equals).isPresent()).toList();
        if (sources.isEmpty()) {
            return because(title, Words.text("rows.unnamed"));
        }
        return new EmptyRows(
                title,
                Words.text("rows.push-offline", sources.getFirst().name()),
                Optional.of(sources.getFirst()),
                false);
    }
}
