package pushdesk.ui.details;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.model.View;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.StoreFigures;

/// Works out what the details panel says.
///
/// @param requirements what a push must bring, as the store has settled it; of at most one source
/// @param figures null while the store gives none
/// @param history the pushes, newest first
/// @param now what ages are counted from
record DetailsReader(FeatureRepo repo, Optional<PushRequirements> requirements, StoreFigures figures, List<PushResult> history, Instant now) {

    Details of(RepoObject object) {
        return switch (object) {
            case PushSource source -> new PushSourceDetails(this).of(source);
            case View view -> new ViewDetails(this).of(view);
            case BatchSource source -> new SourceDetails(this).of(source);
            case StreamSource source -> new SourceDetails(this).of(source);
            case RequestSource source -> new SourceDetails(this).of(source);
            case FeatureService service -> new GroupDetails(this).of(service);
            case Entity entity -> new GroupDetails(this).of(entity);
            case Permission permission -> new GroupDetails(this).of(permission);
        };
    }

    Details of(StoreKind store) {
        return new StoreDetails(this).of(store);
    }
}
