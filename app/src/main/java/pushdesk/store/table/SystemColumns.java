package pushdesk.store.table;

import java.util.List;
import pushdesk.model.push.StoreKind;
import pushdesk.store.sql.Identifiers;

/// The columns that Pushdesk adds to a table, under names that no feature can take.
public final class SystemColumns {
    private static final String PREFIX = "_pushdesk_";

    /// The event time of a row online.
    public static final String EVENT_TIME = PREFIX + "event_time";
    /// The created time of a row online.
    public static final String CREATED = PREFIX + "created";
    /// The push that wrote the row.
    public static final String PUSH = PREFIX + "push";
    /// The first physical line of the record it came from.
    public static final String LINE = PREFIX + "line";

    private SystemColumns() {}

    /// Those that the tables of a store have, in the order they are written in.
    static List<String> of(StoreKind store) {
        return store == StoreKind.ONLINE ? List.of(EVENT_TIME, CREATED, PUSH, LINE) : List.of(PUSH, LINE);
    }

    /// The column that holds a feature, key or source column: its own name, which is moved out of the way when it begins as Pushdesk's do.
    public static String columnFor(String name) {
        return Identifiers.fitting(name.startsWith(PREFIX) ? PREFIX + name : name);
    }
}
