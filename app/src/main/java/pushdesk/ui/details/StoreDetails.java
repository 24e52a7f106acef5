package pushdesk.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pushdesk.model.push.StoreKind;
import pushdesk.store.table.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Words;
import pushdesk.ui.details.Details.Fact;
import pushdesk.ui.details.Details.Line;

/// What is said about a local store: what lies in it, and which configured store it stands in for.
record StoreDetails(DetailsReader reader) {

    Details of(StoreKind store) {
        boolean online = store == StoreKind.ONLINE;
        var config = reader.repo().config();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Words.text("details.configured"), Words.text("details.configured.told", online ? config.onlineStore() : config.offlineStore())));
        var lines = new ArrayList<Line>();
        if (reader.figures() == null) {
            facts.add(Fact.bad(Words.text("details.state"), Words.text("details.state.closed")));
        } else {
            var figures = online ? reader.figures().online() : reader.figures().offline();
            long rows = figures.values().stream().mapToLong(Figure::rows).sum();
            facts.add(Fact.of(online ? Words.text("details.keys") : Words.text("details.rows"), Formats.count(rows)));
            facts.add(Fact.of(Words.text("details.file"), Words.text("details.file.told", Formats.bytes(reader.figures().fileBytes()))));
            facts.add(Fact.of(Words.text("details.pushes"), Formats.count(reader.figures().pushes())));
            figures.forEach((name, figure) -> lines.add(Line.of(name, figure.newestEvent().map(time -> Formats.ago(time, reader.now())).orElse(Words.text("details.no-rows")),
                    Formats.count(figure.rows()))));
            lines.sort((a, b) -> a.name().compareTo(b.name()));
        }
        Kind kind = online ? Kind.ONLINE_STORE : Kind.OFFLINE_STORE;
        String text = online ? Words.text("details.store.online") : Words.text("details.store.offline");
        var sections = lines.isEmpty() ? List.<Details.Section>of() : List.of(new Details.Section((online ? Kind.FEATURE_VIEW : Kind.BATCH_SOURCE).plural(), lines));
        return new Details(kind, kind.title(), Words.text("details.store.embedded"), Optional.empty(), text, facts, sections);
    }
}
