package pushdesk.model.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.BatchSource;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.PushSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// What a push to one source must bring, and whom it reaches; worked out from the definitions alone.
///
/// Online each consumer needs its join keys, the event time and its features (`feature_store.py`, `push`). Offline the batch source's table
/// needs, besides, every column that any view reads from it, and its created column if it declares one. Online a created column is used where
/// the rows bring one, and not asked for.
///
/// @param consumers the views that the push reaches online, in the order of definition
/// @param laterReaders the other views on the same batch source: they see offline rows in historical retrieval and when materialized next
/// @param columns keys first, then features, event time, created time
public record PushRequirements(
        PushSource source,
        Optional<BatchSource> batchSource,
        List<FeatureView> consumers,
        List<FeatureView> laterReaders,
        List<PushColumn> columns) {

    /// The event time's column where a definition names none (Feast would infer it from the data at `apply`).
    public static final String DEFAULT_EVENT_TIMESTAMP = "event_timestamp";

    public PushRequirements {
        consumers = List.copyOf(consumers);
        laterReaders = List.copyOf(laterReaders);
        columns = List.copyOf(columns);
    }

    /// @throws PushdeskException when the repository has no such push source
    public static PushRequirements of(FeatureRepo repo, String pushSource) {
        PushSource source = repo.pushSource(pushSource)
                .orElseThrow(() -> new PushdeskException(ErrorCode.NOT_FOUND, notFound(repo, pushSource)));
        Optional<BatchSource> batch = source.batchSource().flatMap(repo::batchSource);
        List<FeatureView> consumers = repo.consumers(pushSource);
        List<FeatureView> readers = batch.map(b -> repo.readers(b.name())).orElse(List.of());
        List<FeatureView> later = readers.stream().filter(view -> !consumers.contains(view)).toList();
        return new PushRequirements(source, batch, consumers, later, columns(batch, consumers, readers));
    }

    /// What rows written to one view alone must bring (`feature_store.py`, `write_to_online_store`). No push source is asked: the source has the
    /// view's name, and nothing goes offline.
    ///
    /// @throws PushdeskException when the repository stores no such view
    public static PushRequirements ofView(FeatureRepo repo, String view) {
        FeatureView written = repo.featureView(view)
                .orElseThrow(() -> PushdeskException.unknown("feature view", view, repo.featureViews().stream().map(FeatureView::name).toList()));
        Optional<BatchSource> batch = written.batchSource().flatMap(repo::batchSource);
        var source = new PushSource(view, written.batchSource(), written.info());
        return new PushRequirements(source, batch, List.of(written), List.of(), columns(batch, List.of(written), List.of()));
    }

    /// What rows loaded into one batch source must bring, without a push source: they go offline alone, and every view on it sees them later. The
    /// source has the batch source's name.
    ///
    /// @throws PushdeskException when the repository has no such batch source
    public static PushRequirements ofBatchSource(FeatureRepo repo, String batchSource) {
        BatchSource loaded = repo.batchSource(batchSource)
                .orElseThrow(() -> PushdeskException.unknown("batch source", batchSource, repo.batchSources().stream().map(BatchSource::name).toList()));
        var source = new PushSource(batchSource, Optional.of(batchSource), loaded.info());
        List<FeatureView> readers = repo.readers(batchSource);
        return new PushRequirements(source, Optional.of(loaded), List.of(), readers, columns(Optional.of(loaded), List.of(), readers));
    }

    /// The column of the event time, as the batch source names it.
    public PushColumn eventTimestamp() {
        return columns.stream().filter(c -> c.role() == PushColumn.Role.EVENT_TIMESTAMP).findFirst().orElseThrow();
    }

    /// The column of the created time, if the batch source declares one.
    public Optional<PushColumn> createdTimestamp() {
        return columns.stream().filter(c -> c.role() == PushColumn.Role.CREATED_TIMESTAMP).findFirst();
    }

    /// The column that brings a view's key or feature.
    public Optional<PushColumn> columnFor(String featureName) {
        return columns.stream().filter(c -> c.featureName().equals(featureName)).findFirst();
    }

    /// The columns that a push in this mode must bring; a missing created column may be filled with the time of the push.
    public List<PushColumn> required(PushMode mode) {
        return columns.stream()
                .filter(c -> mode.online() && !c.onlineFor().isEmpty() || mode.offline() && c.offline())
                .toList();
    }

    private static List<PushColumn> columns(Optional<BatchSource> batch, List<FeatureView> consumers, List<FeatureView> readers) {
        Set<FeatureView> views = new LinkedHashSet<>(consumers);
        views.addAll(readers);
        var keys = new LinkedHashMap<String, Map<String, ValueType>>();
        var features = new LinkedHashMap<String, Map<String, ValueType>>();
        for (FeatureView view : views) {
            view.joinKeys().forEach(key -> wanted(keys, key, view));
        }
        for (FeatureView view : views) {
            view.features().forEach(feature -> wanted(keys.containsKey(feature.name()) ? keys : features, feature, view));
        }
        String eventTime = batch.map(BatchSource::timestampField).filter(name -> !name.isEmpty()).orElse(DEFAULT_EVENT_TIMESTAMP);
        String created = batch.map(BatchSource::createdTimestampColumn).orElse("");
        var columns = new ArrayList<PushColumn>();
        keys.forEach((name, types) -> columns.add(column(batch, name, PushColumn.Role.KEY, types, consumers, readers)));
        features.forEach((name, types) -> {
            if (!name.equals(eventTime) && !name.equals(created)) {
                columns.add(column(batch, name, PushColumn.Role.FEATURE, types, consumers, readers));
            }
        });
        List<String> all = consumers.stream().map(FeatureView::name).toList();
        columns.add(time(eventTime, PushColumn.Role.EVENT_TIMESTAMP, all, batch.isPresent()));
        if (!created.isEmpty()) {
            columns.add(time(created, PushColumn.Role.CREATED_TIMESTAMP, List.of(), true));
        }
        return columns;
    }

    private static void wanted(Map<String, Map<String, ValueType>> types, Field field, FeatureView view) {
        types.computeIfAbsent(field.name(), name -> new LinkedHashMap<>()).put(view.name(), field.type());
    }

    private static PushColumn column(
            Optional<BatchSource> batch,
            String featureName,
            PushColumn.Role role,
            Map<String, ValueType> types,
            List<FeatureView> consumers,
            List<FeatureView> readers) {
        ValueType type = types.values().stream()
                .map(Optional::of)
                .reduce((a, b) -> a.flatMap(left -> b.flatMap(right -> ValueType.wider(left, right))))
                .flatMap(widest -> widest)
                .orElse(ScalarType.STRING);
        List<String> onlineFor = consumers.stream().map(FeatureView::name).filter(types::containsKey).toList();
        boolean offline = batch.isPresent() && readers.stream().map(FeatureView::name).anyMatch(types::containsKey);
        String name = batch.map(source -> source.columnName(featureName)).orElse(featureName);
        return new PushColumn(name, featureName, role, type, types, onlineFor, offline);
    }

    private static PushColumn time(String name, PushColumn.Role role, List<String> onlineFor, boolean offline) {
        return new PushColumn(name, name, role, ScalarType.UNIX_TIMESTAMP, Map.of(), onlineFor, offline);
    }

    private static String notFound(FeatureRepo repo, String pushSource) {
        List<String> names = repo.pushSources().stream().map(PushSource::name).toList();
        return names.isEmpty()
                ? "The repository '" + repo.project() + "' has no push source, so none is named '" + pushSource + "'."
                : "No push source is named '" + pushSource + "'; the repository has " + String.join(", ", names) + ".";
    }
}
