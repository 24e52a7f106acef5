package pushdesk.store.plan;

import java.util.ArrayList;
import java.util.List;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnNames;
import pushdesk.store.push.PushRequest;

/// What the user should know beside the counts, a sentence each.
final class PushNotes {
    private final FeatureRepo repo;
    private final PushRequest request;
    private final PushRequirements requirements;

    PushNotes(FeatureRepo repo, PushRequest request, PushRequirements requirements) {
        this.repo = repo;
        this.request = request;
        this.requirements = requirements;
    }

    List<String> online(FeatureView view, boolean filledCreated) {
        var notes = new ArrayList<String>();
        if (!view.transformation().isEmpty()) {
            notes.add("The transformation of %s is not run by a push; rows are stored as they are.".formatted(view.name()));
        }
        for (OnDemandFeatureView reader : repo.onDemandFeatureViews()) {
            if (reader.sourceViews().contains(view.name()) && reader.writeToOnlineStore()) {
                notes.add("%s is computed from this view on write in Feast; a push here does not run it.".formatted(reader.name()));
            }
        }
        general(notes, filledCreated);
        return notes;
    }

    List<String> offline(boolean filledCreated) {
        var notes = new ArrayList<String>();
        List<String> readers = requirements.laterReaders().stream().map(FeatureView::name).toList();
        if (!readers.isEmpty()) {
            notes.add("%s %s the rows at the next materialization.".formatted(String.join(", ", readers), readers.size() == 1 ? "sees" : "see"));
        }
        general(notes, filledCreated);
        return notes;
    }

    private void general(List<String> notes, boolean filledCreated) {
        List<String> ignored = request.rows().ignoredColumns();
        if (!ignored.isEmpty()) {
            notes.add((ignored.size() == 1 ? "The column " : "The columns ") + ColumnNames.quoted(ignored)
                    + (ignored.size() == 1 ? " is not needed here and is ignored." : " are not needed here and are ignored."));
        }
        if (filledCreated) {
            notes.add("The created time is filled with the time of the push.");
        }
    }
}
