package pushdesk.repo.registry;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import pushdesk.model.PushdeskException;

/// A SQL registry (`infra/registry/sql.py`): a table for each kind of object, and in each row one message.
///
/// Tables that an older Feast did not have yet are read as empty.
final class SqlRegistry implements OpenRegistry {

    /// @param message the name of its messages in [FeastMessages]
    private record Table(String name, String nameColumn, String messageColumn, String message) {}

    private static final Table ENTITIES = new Table("entities", "entity_name", "entity_proto", "Entity");
    private static final Table DATA_SOURCES = new Table("data_sources", "data_source_name", "data_source_proto", "DataSource");
    private static final Table FEATURE_VIEWS = views("feature_views", "FeatureView");
    private static final Table STREAM_FEATURE_VIEWS = views("stream_feature_views", "StreamFeatureView");
    private static final Table LABEL_VIEWS = views("label_views", "LabelView");
    private static final Table ON_DEMAND_FEATURE_VIEWS = views("on_demand_feature_views", "OnDemandFeatureView");
    private static final Table FEATURE_SERVICES = new Table("feature_services", "feature_service_name", "feature_service_proto", "FeatureService");
    private static final Table PERMISSIONS = new Table("permissions", "permission_name", "permission_proto", "Permission");
    private static final List<Table> TABLES = List.of(
            ENTITIES, DATA_SOURCES, FEATURE_VIEWS, STREAM_FEATURE_VIEWS, LABEL_VIEWS, ON_DEMAND_FEATURE_VIEWS, FEATURE_SERVICES, PERMISSIONS);

    private final Connection connection;
    private final String shown;
    private final Function<SQLException, PushdeskException> failure;
    private final Set<String> present;
    private long bytes;

    /// @param shown what the user calls it
    /// @param tablesQuery lists the names of the tables
    /// @param failure says what went wrong, without credentials
    SqlRegistry(Connection connection, String shown, String tablesQuery, Function<SQLException, PushdeskException> failure) {
        this.connection = connection;
        this.shown = shown;
        this.failure = failure;
        try {
            this.present = tables(tablesQuery);
        } catch (SQLException e) {
            close();
            throw failure.apply(e);
        }
        if (TABLES.stream().noneMatch(this::has)) {
            close();
            throw PushdeskException.invalid(shown + " has none of the tables of a Feast registry. Expected entities, data_sources, feature_views and others.");
        }
    }

    @Override
    public List<String> projects() {
        var names = new TreeSet<String>();
        try {
            if (present.contains("projects")) {
                addFirstColumn("SELECT project_id FROM projects", names);
            }
            for (Table table : TABLES) {
                if (has(table)) {
                    addFirstColumn("SELECT DISTINCT project_id FROM " + table.name(), names);
                }
            }
        } catch (SQLException e) {
            throw failure.apply(e);
        }
        return List.copyOf(names);
    }

    @Override
    public RegistryContent content(String project) {
        try {
            var last = new ArrayList<Instant>();
            return new RegistryContent(
                    rows(ENTITIES, project, last),
                    rows(DATA_SOURCES, project, last),
                    rows(FEATURE_VIEWS, project, last),
                    rows(STREAM_FEATURE_VIEWS, project, last),
                    rows(LABEL_VIEWS, project, last),
                    rows(ON_DEMAND_FEATURE_VIEWS, project, last),
                    rows(FEATURE_SERVICES, project, last),
                    rows(PERMISSIONS, project, last),
                    last.stream().max(Instant::compareTo));
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    private List<Message> rows(Table table, String project, List<Instant> last) throws SQLException {
        var messages = new ArrayList<Message>();
        if (!has(table)) {
            return messages;
        }
        String query = "SELECT " + table.nameColumn() + ", " + table.messageColumn() + ", last_updated_timestamp FROM " + table.name()
                + " WHERE project_id = ? ORDER BY 1";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    messages.add(message(table, row.getString(1), row.getBytes(2)));
                    last.add(Instant.ofEpochSecond(row.getLong(3)));
                }
            }
        }
        return messages;
    }

    private Message message(Table table, String name, byte[] message) {
        byte[] content = message == null ? new byte[0] : message;
        bytes += content.length;
        if (bytes > RegistryReader.MOST_BYTES) {
            throw PushdeskException.invalid(shown + " holds more than " + RegistryReader.MOST_BYTES / 1_000_000 + " MB, which is more than Pushdesk reads.");
        }
        try {
            return RegistryBytes.read(table.message(), content);
        } catch (IOException e) {
            throw PushdeskException.invalid(shown + ", table " + table.name() + ": the row of '" + name + "' is no " + table.message() + " message that can be read.");
        }
    }

    private Set<String> tables(String query) throws SQLException {
        var names = new HashSet<String>();
        addFirstColumn(query, names);
        var lower = new HashSet<String>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private void addFirstColumn(String query, Set<String> names) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Optional.ofNullable(row.getString(1)).ifPresent(names::add);
            }
        }
    }

    private boolean has(Table table) {
        return present.contains(table.name());
    }

    private static Table views(String name, String message) {
        return new Table(name, "feature_view_name", "feature_view_proto", message);
    }
}
