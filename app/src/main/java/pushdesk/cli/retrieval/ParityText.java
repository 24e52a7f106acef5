package pushdesk.cli.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.cli.online.OnlineText;
import pushdesk.model.Field;
import pushdesk.store.parity.Drift;
import pushdesk.store.parity.ViewParity;
import pushdesk.store.parity.ViewParity.Difference;
import pushdesk.store.parity.ViewParity.Side;

/// What `parity` prints for a person.
final class ParityText {
    private final TextTable counts = new TextTable(Column.text("view"), Column.number("same"), Column.number("different"), Column.number("online newer"),
            Column.number("offline newer"), Column.number("missing online"), Column.number("missing offline"));

    void count(ViewParity parity) {
        counts.add(parity.view(), count(parity.same()), count(parity.count(Drift.DIFFERENT)), count(parity.count(Drift.ONLINE_NEWER)),
                count(parity.count(Drift.OFFLINE_NEWER)), count(parity.count(Drift.MISSING_ONLINE)), count(parity.count(Drift.MISSING_OFFLINE)));
    }

    TextTable counts() {
        return counts;
    }

    /// Two lines a key, one where a side has nothing.
    static TextTable differences(ViewParity parity, long most) {
        var columns = new ArrayList<Column>();
        parity.keys().forEach(key -> columns.add(column(key)));
        columns.add(Column.text("what"));
        columns.add(Column.text("store"));
        parity.features().forEach(feature -> columns.add(column(feature)));
        columns.addAll(List.of(Column.text("event time"), Column.number("push"), Column.number("line")));
        var table = new TextTable(columns);
        parity.stream().limit(most).forEach(difference -> {
            boolean first = true;
            for (boolean online : new boolean[] {true, false}) {
                Optional<Side> side = online ? difference.online() : difference.offline();
                if (side.isPresent()) {
                    line(table, parity, difference, first, online, side.get());
                    first = false;
                }
            }
        });
        return table;
    }

    private static void line(TextTable table, ViewParity parity, Difference difference, boolean first, boolean online, Side side) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < parity.keys().size(); i++) {
            cells.add(first ? OnlineText.cell(parity.keys().get(i).type(), difference.key().get(i)) : "");
        }
        cells.add(first ? words(difference.drift()) : "");
        cells.add(online ? "online" : "offline");
        for (int i = 0; i < parity.features().size(); i++) {
            cells.add(OnlineText.cell(parity.features().get(i).type(), side.values().get(i)));
        }
        cells.addAll(List.of(side.eventTime().toString(), Long.toString(side.pushId()), Long.toString(side.line())));
        table.add(cells);
    }

    private static Column column(Field field) {
        return OnlineText.isNumber(field.type()) ? Column.number(field.name()) : Column.text(field.name());
    }

    private static String words(Drift drift) {
        return drift.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
