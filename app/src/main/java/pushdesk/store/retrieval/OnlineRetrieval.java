package pushdesk.store.retrieval;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;
import pushdesk.store.retrieval.OnlineFeatures.Cell;
import pushdesk.store.retrieval.OnlineFeatures.Column;
import pushdesk.store.table.KnownTables;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// Answers queries on one state of the online store.
///
/// @param tables known before the connection's state of the database
/// @param now the moment that values are judged old at
public record OnlineRetrieval(FeatureRepo repo, Connection connection, KnownTables.AsOf tables, Instant now) {

    public OnlineFeatures answer(OnlineQuery query) throws SQLException {
        var chosen = new ChosenFeatures(repo, query.fullFeatureNames());
        ChosenFeatures.Chosen all = chosen.of(query.features(), query.service(), query.entities().keySet(), query.leavingOut());
        int rows = rows(query.entities());
        demandKeys(all.read(), query.entities());
        var keys = new LinkedHashMap<String, Column>();
        var features = new ArrayList<Column>();
        for (ChosenFeatures.Part part : all.parts()) {
            features.addAll(stored(part, chosen, query, rows, keys));
        }
        var inputs = new ArrayList<Column>();
        for (ChosenFeatures.Part part : all.inputs()) {
            inputs.addAll(stored(part, chosen, query, rows, keys));
        }
        for (ChosenFeatures.ComputedPart part : all.computed()) {
            features.addAll(new ComputedColumns(part, chosen, inputs, keys, query.entities()).columns(rows));
        }
        var columns = new ArrayList<Column>();
        query.entities().keySet().stream().filter(keys::containsKey).map(keys::get).forEach(columns::add);
        columns.addAll(features);
        return new OnlineFeatures(columns, all.elsewhere());
    }

    /// @param keys gets the view's keys
    private List<Column> stored(ChosenFeatures.Part part, ChosenFeatures chosen, OnlineQuery query, int rows, Map<String, Column> keys) throws SQLException {
        Optional<StoredTable> table = tables.online(connection, part.view().name());
        var ofView = new ArrayList<Column>();
        for (Field key : part.view().joinKeys()) {
            String name = part.callersName(key);
            Column column = textColumn(name, type(key, table), query.entities().get(name));
            ofView.add(column);
            keys.putIfAbsent(name, column);
        }
        return new ViewLookup(connection, part, table, chosen, now).columns(ofView, rows);
    }

    private static int rows(Map<String, List<String>> entities) {
        Set<Integer> lengths = new LinkedHashSet<>(entities.values().stream().map(List::size).toList());
        if (lengths.size() > 1) {
            var counts = new ArrayList<String>();
            entities.forEach((key, values) -> counts.add(values.size() + " of " + key));
            throw PushdeskException.invalid("Every entity needs the same number of values; found " + String.join(", ", counts) + ".");
        }
        return lengths.isEmpty() ? 1 : lengths.iterator().next();
    }

    private static void demandKeys(List<ChosenFeatures.Part> parts, Map<String, List<String>> entities) {
        var missing = new LinkedHashSet<String>();
        parts.forEach(part -> part.view().joinKeys().stream().map(part::callersName).filter(key -> !entities.containsKey(key)).forEach(missing::add));
        if (!missing.isEmpty()) {
            throw PushdeskException.invalid((missing.size() == 1 ? "The join key '" : "The join keys '") + String.join("', '", missing)
                    + (missing.size() == 1 ? "' is" : "' are") + " missing among the entities; found "
                    + (entities.isEmpty() ? "none." : String.join(", ", entities.keySet()) + "."));
        }
    }

    /// As stored, where that is known: the definitions may leave it open.
    private static ValueType type(Field key, Optional<StoredTable> table) {
        return table.flatMap(there -> there.column(key.name()))
                .map(StoredColumn::type)
                .orElse(key.type() == ScalarType.UNKNOWN ? ScalarType.STRING : key.type());
    }

    /// A column that came with the query.
    static Column textColumn(String name, ValueType type, List<String> texts) {
        var cells = new ArrayList<Cell>();
        for (String text : texts) {
            Object value = text == null ? null : ValueText.read(type, text, TimeFormat.ISO);
            if (value instanceof BadText(String reason)) {
                throw PushdeskException.invalid("entities, row " + (cells.size() + 1) + ", " + name + ": " + reason + ".");
            }
            cells.add(new Cell(value, FeatureStatus.PRESENT, Optional.empty(), ""));
        }
        return new Column(name, type, Optional.empty(), Collections.unmodifiableList(cells));
    }
}
