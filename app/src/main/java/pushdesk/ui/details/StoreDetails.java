package pushdesk.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushdesk.model.StoreKind;
import pushdesk.store.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Kind;
import pushdesk.ui.details.Details.Fact;
import pushdesk.ui.details.Details.Line;

/// What is said about a local store: what lies in it, and which configured store it stands in for.
record StoreDetails(DetailsReader reader) {

    Details of(StoreKind store) {
        boolean online = store == StoreKind.ONLINE;
        var config = reader.repo().config();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Configured", (online ? config.onlineStore() : config.offlineStore()) + ", untouched"));
        var lines = new ArrayList<Line>();
        if (reader.figures() == null) {
            facts.add(Fact.bad("State", "not open"));
        } else {
            var figures = online ? reader.figures().online() : reader.figures().offline();
            long rows = figures.values().stream().mapToLong(Figure::rows).sum();
            facts.add(Fact.of(online ? "Keys" : "Rows", Formats.count(rows)));
            facts.add(Fact.of("File", Formats.bytes(reader.figures().fileBytes()) + ", both stores and the journal"));
            facts.add(Fact.of("Pushes", Formats.count(reader.figures().pushes())));
            figures.forEach((name, figure) -> lines.add(Line.of(name, figure.newestEvent().map(time -> Formats.ago(time, reader.now())).orElse("no rows yet"),
                    Formats.count(figure.rows()))));
            lines.sort((a, b) -> a.name().compareTo(b.name()));
        }
        Kind kind = online ? Kind.ONLINE_STORE : Kind.OFFLINE_STORE;
        String text = online ? "The newest value of each key, a table a view." : "Every row pushed offline, a table a batch source; rows are only ever added.";
        var sections = lines.isEmpty() ? List.<Details.Section>of() : List.of(new Details.Section(online ? "Views" : "Batch sources", lines));
        return new Details(kind, kind.title(), "Embedded in Pushdesk (H2)", Optional.empty(), text, facts, sections);
    }
}
