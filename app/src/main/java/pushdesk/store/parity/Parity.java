package pushdesk.store.parity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.offline.KeyedRows;
import pushdesk.store.offline.OfflineRow;
import pushdesk.store.offline.OfflineScan;
import pushdesk.store.offline.OfflineValues;
import pushdesk.store.offline.OfflineView;
import pushdesk.store.plan.KeyEncoder;
import pushdesk.store.plan.SameValue;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// Compares views on one state of the stores: per key, the row online with the newest row offline by event time, then created time, then the later
/// push, then the later line.
public record Parity(FeatureRepo repo, Connection connection, Progress progress) {
    private static final int PORTION = 8192;

    /// @return to be closed by the caller
    /// @throws PushdeskException when the view has no batch source, or is not online
    public ViewParity of(FeatureView view) throws SQLException {
        if (!view.online()) {
            throw PushdeskException.invalid("'" + view.name() + "' is defined with online=False, so there is nothing online to compare.");
        }
        OfflineView defined = OfflineView.of(repo, view, connection);
        Optional<StoredTable> online = Catalog.find(connection, StoreKind.ONLINE, view.name()).filter(table -> sameKeys(table, view));
        List<Field> keys = view.joinKeys().stream().map(key -> typed(key, online, defined)).toList();
        List<Field> features = view.features().stream().map(feature -> typed(feature, online, defined)).toList();
        var offline = new OfflineView(typed(view, keys, features), defined.batch(), defined.table());
        progress.phase("Walking " + defined.batch().name());
        KeyedRows newest = offline.table().isPresent()
                ? KeyedRows.of(new OfflineScan(connection, offline, keys.stream().map(Field::type).toList()), Long.MIN_VALUE, Long.MAX_VALUE, progress)
                : KeyedRows.NONE;
        try (var rows = new ParityRows(view.name(), keys, features); var values = offlineValues(offline, keys, features)) {
            var met = new BitSet(newest.count());
            progress.phase("Comparing");
            if (online.isPresent()) {
                try (var scan = new OnlineScan(connection, online.get(), keys, features)) {
                    compare(scan, newest, values, met, rows);
                }
            }
            missingOnline(newest, values, met, rows);
            return rows.build();
        }
    }

    /// The values of offline rows, keys first.
    private Values offlineValues(OfflineView offline, List<Field> keys, List<Field> features) throws SQLException {
        return offline.table().isEmpty()
                ? new Values(null, keys.size())
                : new Values(new OfflineValues(connection, offline, Stream.concat(keys.stream(), features.stream()).toList()), keys.size());
    }

    private record Values(OfflineValues read, int keys) implements AutoCloseable {

        Map<Long, Object[]> of(IntStream places, KeyedRows newest) throws SQLException {
            return read == null ? Map.of() : read.of(places.mapToLong(newest.newest()::row).sorted().toArray());
        }

        List<Object> key(Object[] cells) {
            return Arrays.asList(cells).subList(0, keys);
        }

        ViewParity.Side side(OfflineRow row, Object[] cells) {
            return new ViewParity.Side(Arrays.asList(cells).subList(keys, cells.length), ColumnVector.instant(row.event()), row.push(), row.line());
        }

        @Override
        public void close() throws SQLException {
            if (read != null) {
                read.close();
            }
        }
    }

    private void compare(OnlineScan scan, KeyedRows newest, Values values, BitSet met, ParityRows rows) throws SQLException {
        var encoder = new KeyEncoder();
        long done = 0;
        for (List<OnlineScan.Row> page = scan.page(); !page.isEmpty(); page = scan.page()) {
            int[] places = page.stream().mapToInt(row -> {
                encoder.clear();
                row.key().forEach(encoder::add);
                return newest.keys().find(encoder.toBytes());
            }).toArray();
            Map<Long, Object[]> read = values.of(Arrays.stream(places).filter(place -> place >= 0), newest);
            for (int i = 0; i < places.length; i++) {
                OnlineScan.Row online = page.get(i);
                if (places[i] < 0) {
                    rows.add(Drift.MISSING_OFFLINE, online.key(), online.side(), null);
                } else {
                    met.set(places[i]);
                    OfflineRow row = newest.newest().at(places[i]);
                    ViewParity.Side offline = values.side(row, read.get(row.row()));
                    drift(online.side(), offline, rows).ifPresentOrElse(drift -> rows.add(drift, online.key(), online.side(), offline), rows::same);
                }
            }
            done += page.size();
            progress.at(done, 0);
            progress.checkCancelled();
        }
    }

    private static Optional<Drift> drift(ViewParity.Side online, ViewParity.Side offline, ParityRows rows) {
        int newer = online.eventTime().compareTo(offline.eventTime());
        if (newer != 0) {
            return Optional.of(newer > 0 ? Drift.ONLINE_NEWER : Drift.OFFLINE_NEWER);
        }
        boolean same = IntStream.range(0, online.values().size())
                .allMatch(i -> SameValue.same(offline.values().get(i), online.values().get(i), rows.type(i)));
        return same ? Optional.empty() : Optional.of(Drift.DIFFERENT);
    }

    private void missingOnline(KeyedRows newest, Values values, BitSet met, ParityRows rows) throws SQLException {
        for (int from = 0; from < newest.count(); from += PORTION) {
            int[] places = IntStream.range(from, Math.min(newest.count(), from + PORTION)).filter(place -> !met.get(place)).toArray();
            Map<Long, Object[]> read = values.of(Arrays.stream(places), newest);
            for (int place : places) {
                OfflineRow row = newest.newest().at(place);
                Object[] cells = read.get(row.row());
                rows.add(Drift.MISSING_ONLINE, values.key(cells), null, values.side(row, cells));
            }
            progress.checkCancelled();
        }
    }

    /// As the online store has it, else as the offline store does for the view.
    private static Field typed(Field field, Optional<StoredTable> online, OfflineView offline) {
        return new Field(field.name(), online.flatMap(table -> table.column(field.name())).map(StoredColumn::type).orElseGet(() -> offline.type(field)));
    }

    private static FeatureView typed(FeatureView view, List<Field> keys, List<Field> features) {
        return new FeatureView(view.name(), view.type(), view.entities(), keys, features, view.batchSource(), view.streamSource(), view.sourceViews(),
                view.ttl(), view.online(), view.offline(), view.transformation(), view.info());
    }

    /// Rows under keys that the view no longer has are not its rows.
    private static boolean sameKeys(StoredTable table, FeatureView view) {
        return table.keys().stream().map(StoredColumn::name).sorted().toList().equals(view.joinKeys().stream().map(Field::name).sorted().toList());
    }
}
