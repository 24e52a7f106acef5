package pushdesk.store;

import java.util.List;
import java.util.Set;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;

/// A store and the short words that tests use of it.
public record StoreDriver(FeatureStore store) {

    public static StoreDriver inMemory(Definitions definitions) {
        return new StoreDriver(FeatureStore.inMemory(definitions.repo()));
    }

    public PushRequest request(String source, PushMode mode, String... lines) {
        return new PushRequest(source, mode, Batches.csv(store.requirements(source), lines));
    }

    public PushPlan plan(String source, PushMode mode, String... lines) {
        return store.plan(request(source, mode, lines), Progress.NONE);
    }

    public PushResult push(String source, PushMode mode, String... lines) {
        return store.push(plan(source, mode, lines), Progress.NONE);
    }

    public PushResult push(PushRequest request) {
        return store.push(store.plan(request, Progress.NONE), Progress.NONE);
    }

    public static PushRequest leavingOut(PushRequest request, String... views) {
        return new PushRequest(request.source(), request.mode(), request.rows(), Set.of(views), request.skipBadRows(), request.fillCreated());
    }

    public static PushRequest skippingBadRows(PushRequest request) {
        return new PushRequest(request.source(), request.mode(), request.rows(), request.leftOut(), true, request.fillCreated());
    }

    public static PushRequest fillingCreated(PushRequest request) {
        return new PushRequest(request.source(), request.mode(), request.rows(), request.leftOut(), request.skipBadRows(), true);
    }

    /// The values of a view's rows, in key order.
    public List<List<Object>> online(String view) {
        return store.online(view, RowQuery.first(10_000)).rows().stream().map(StoredRow::values).toList();
    }

    public List<List<Object>> offline(String batch) {
        return store.offline(batch, RowQuery.first(10_000)).rows().stream().map(StoredRow::values).toList();
    }

    /// A line of a matrix in short: `inserted 1 updated 0 …`, only what is not zero.
    public static String counts(pushdesk.model.push.Propagation line) {
        if (line.refused().isPresent()) {
            return "refused: " + line.refused().get();
        }
        var text = new StringBuilder();
        add(text, "inserted", line.inserted());
        add(text, "updated", line.updated());
        add(text, "unchanged", line.unchanged());
        add(text, "late", line.late());
        add(text, "superseded", line.superseded());
        add(text, "appended", line.appended());
        add(text, "removed", line.removed());
        add(text, "rejected", line.rejected());
        return text.toString().strip();
    }

    private static void add(StringBuilder text, String name, long count) {
        if (count > 0) {
            text.append(name).append(' ').append(count).append(' ');
        }
    }

    /// The matrix: `stats ONLINE: inserted 1`.
    public static List<String> matrix(List<pushdesk.model.push.Propagation> lines) {
        return lines.stream().map(line -> line.target() + " " + line.store() + ": " + counts(line)).toList();
    }
}
