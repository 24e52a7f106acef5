package pushdesk.store.materialize;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.journal.Materialization;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.offline.KeyedRows;
import pushdesk.store.offline.OfflineScan;
import pushdesk.store.offline.OfflineView;
import pushdesk.store.plan.Planner;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.plan.SettledTypes;
import pushdesk.store.push.PushRequest;

/// Plans materializations, on one state of the stores (`feature_store.py`, `materialize`): of each view the newest row of every key within the
/// stretch of time, by event time, then created time.
///
/// Without names, every view that is online takes part; label views never do. A view named that can't take part refuses the materialization.
public record Materializer(FeatureRepo repo, Connection connection, Instant now, Progress progress) {
    private static final Duration WITHOUT_TTL = Duration.ofDays(7 * 52);

    /// @return to be closed by the caller
    public MaterializePlan plan(MaterializeRequest request) throws SQLException {
        request.start().filter(start -> start.isAfter(request.end())).ifPresent(start -> {
            throw PushdeskException.invalid("The start %s is after the end %s.".formatted(start, request.end()));
        });
        var journal = new PushJournal(connection);
        var lines = new ArrayList<Propagation>();
        var refusals = new ArrayList<String>();
        var intervals = new ArrayList<Materialization>();
        var plans = new ArrayList<PreparedPush>();
        boolean whole = false;
        try {
            for (FeatureView view : views(request)) {
                Optional<String> out = outside(view);
                if (out.isPresent()) {
                    lines.add(Propagation.refused(view.name(), StoreKind.ONLINE, out.get()));
                    if (!request.views().isEmpty()) {
                        refusals.add(view.name() + ": " + out.get());
                    }
                    continue;
                }
                Materialization interval = interval(view, request, journal);
                intervals.add(interval);
                PreparedPush plan = plan(view, interval, journal);
                if (plan.request().rows().rowsRead() == 0) {
                    plan.request().rows().close();
                } else {
                    plans.add(plan);
                }
                refusals.addAll(plan.refusals());
                lines.addAll(plan.propagations());
            }
            if (refusals.isEmpty() && plans.isEmpty()) {
                refusals.add("There are no offline rows to bring online in this stretch of time.");
            }
            whole = true;
            return new MaterializePlan(request, journal.lastNumber(), lines, intervals, refusals, plans);
        } finally {
            if (!whole) {
                plans.forEach(plan -> plan.request().rows().close());
            }
        }
    }

    private List<FeatureView> views(MaterializeRequest request) {
        if (request.views().isEmpty()) {
            return repo.featureViews();
        }
        return request.views().stream().distinct()
                .map(name -> repo.featureView(name).orElseThrow(() -> repo.onDemandFeatureView(name).isPresent()
                        ? new PushdeskException(ErrorCode.NOT_FOUND, "'" + name + "' is an on-demand view: it is computed when it is read, nothing of it is stored.")
                        : PushdeskException.unknown("feature view", name, repo.featureViews().stream().map(FeatureView::name).toList())))
                .toList();
    }

    /// Why a view takes no part.
    private Optional<String> outside(FeatureView view) {
        if (view.type() == FeatureView.Type.LABEL) {
            return Optional.of("Label views are not materialized; a push writes them.");
        }
        if (!view.online()) {
            return Optional.of("The view is defined with online=False and gets nothing online.");
        }
        if (view.batchSource().flatMap(repo::batchSource).isEmpty()) {
            return Optional.of("The view has no batch source to take rows from.");
        }
        return Optional.empty();
    }

    private Materialization interval(FeatureView view, MaterializeRequest request, PushJournal journal) throws SQLException {
        if (request.start().isPresent()) {
            return new Materialization(view.name(), request.start().get(), request.end());
        }
        Optional<Instant> last = journal.materializedUntil(view.name());
        Duration back = view.ttl().isZero() ? WITHOUT_TTL : view.ttl();
        return new Materialization(view.name(), last.orElseGet(() -> back(request.end(), back)), request.end());
    }

    /// A ttl of thousands of years reaches back to the first row.
    private static Instant back(Instant end, Duration time) {
        return time.compareTo(Duration.ofDays(365_000)) > 0 ? Instant.EPOCH.minus(Duration.ofDays(365_000)) : end.minus(time);
    }

    private PreparedPush plan(FeatureView view, Materialization interval, PushJournal journal) throws SQLException {
        PushRequirements requirements = SettledTypes.of(connection, PushRequirements.ofView(repo, view.name()));
        OfflineView offline = OfflineView.of(repo, settled(view, requirements), connection);
        RowBatch rows = rows(requirements, offline, interval);
        boolean planned = false;
        try {
            var planner = new Planner(repo, requirements, journal.writeRule(), journal.lastNumber());
            PreparedPush plan = planner.plan(new PushRequest(view.name(), PushMode.ONLINE, rows), now, connection, progress);
            planned = true;
            return plan;
        } finally {
            if (!planned) {
                rows.close();
            }
        }
    }

    private RowBatch rows(PushRequirements requirements, OfflineView offline, Materialization interval) throws SQLException {
        progress.phase("Walking " + offline.batch().name());
        KeyedRows newest = offline.table().isPresent()
                ? KeyedRows.of(new OfflineScan(connection, offline), ColumnVector.micros(interval.start()), ColumnVector.micros(interval.end()), progress)
                : KeyedRows.NONE;
        var batch = new NewestBatch(requirements, offline);
        return newest.count() == 0 ? batch.none() : batch.read(connection, newest, progress);
    }

    /// The view with the types that what is stored has settled.
    private static FeatureView settled(FeatureView view, PushRequirements requirements) {
        return new FeatureView(view.name(), view.type(), view.entities(), view.joinKeys().stream().map(key -> settled(key, requirements)).toList(),
                view.features().stream().map(feature -> settled(feature, requirements)).toList(), view.batchSource(), view.streamSource(),
                view.sourceViews(), view.ttl(), view.online(), view.offline(), view.transformation(), view.info());
    }

    private static Field settled(Field field, PushRequirements requirements) {
        return field.type() != ScalarType.UNKNOWN ? field : new Field(field.name(), requirements.columnFor(field.name()).orElseThrow().type());
    }
}
