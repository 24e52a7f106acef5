package pushdesk.ui.rows;

import java.util.List;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.StreamSource;
import pushdesk.model.View;
import pushdesk.model.push.StoreKind;

/// Whose rows an inspector can show, and whose it shows when something is selected elsewhere.
final class Subjects {
    private Subjects() {}

    static List<String> all(StoreKind kind, FeatureRepo repo) {
        if (repo == null) {
            return List.of();
        }
        return kind == StoreKind.ONLINE
                ? repo.views().map(View::name).distinct().toList()
                : repo.batchSources().stream().map(BatchSource::name).distinct().toList();
    }

    /// What the selection leads to; empty when the inspector had better stay where it is.
    ///
    /// @param shown what is shown now, or null
    static Optional<String> of(StoreKind kind, FeatureRepo repo, RepoObject selected, String shown) {
        if (repo == null || selected == null) {
            return Optional.empty();
        }
        List<String> names = kind == StoreKind.ONLINE ? views(repo, selected) : batchSources(selected);
        return names.contains(shown) ? Optional.empty() : names.stream().findFirst();
    }

    private static List<String> views(FeatureRepo repo, RepoObject selected) {
        return switch (selected) {
            case View view -> List.of(view.name());
            case PushSource source -> repo.consumers(source.name()).stream().map(FeatureView::name).toList();
            default -> List.of();
        };
    }

    private static List<String> batchSources(RepoObject selected) {
        return switch (selected) {
            case BatchSource source -> List.of(source.name());
            case FeatureView view -> view.batchSource().stream().toList();
            case PushSource source -> source.batchSource().stream().toList();
            case StreamSource source -> source.batchSource().stream().toList();
            default -> List.of();
        };
    }
}
