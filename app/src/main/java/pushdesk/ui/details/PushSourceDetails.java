package pushdesk.ui.details;

import java.util.List;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.details.Details.Fact;
import pushdesk.ui.details.Details.Line;
import pushdesk.ui.details.Details.Tone;

/// What is said about a push source: above all, which columns a push must bring.
record PushSourceDetails(DetailsReader reader) {

    Details of(PushSource source) {
        PushRequirements needs = reader.requirements()
                .filter(settled -> settled.source().equals(source))
                .orElseGet(() -> PushRequirements.of(reader.repo(), source.name()));
        var details = new DetailsBuilder(source);
        if (source.batchSource().isEmpty()) {
            details.add(Fact.bad(Words.text("details.batch-source"), Words.text("details.batch-source.none")));
        } else {
            details.reference(Words.text("details.batch-source"), source.batchSource(), needs.batchSource());
        }
        details.fact(Words.text("details.event-time"), needs.eventTimestamp().name())
                .fact(Words.text("details.created"), needs.batchSource().map(BatchSource::createdTimestampColumn).orElse(""));
        if (needs.consumers().isEmpty()) {
            details.add(Fact.bad(Words.text("details.consumers"), Words.text("details.consumers.none")));
        } else {
            details.links(Words.text("details.consumers"), needs.consumers());
        }
        return details.links(Words.text("details.sees-rows-later"), needs.laterReaders())
                .fact(Words.text("details.last-push"), lastPush(source))
                .section(Words.text("details.columns-a-push-must-bring"), needs.columns().stream().map(column -> line(column, needs)).toList())
                .section(Words.text("details.freshness"), needs.consumers().stream().map(view -> new Freshness(reader).line(view)).toList())
                .build();
    }

    private String lastPush(PushSource source) {
        if (reader.figures() == null) {
            return "";
        }
        return reader.history().stream()
                .filter(push -> push.kind() == EntryKind.PUSH && push.undoneBy().isEmpty() && push.source().equals(source.name()))
                .findFirst()
                .map(this::told)
                .orElse(Words.text("details.last-push.none"));
    }

    private String told(PushResult push) {
        return Words.text("details.last-push.told", Formats.ago(push.at(), reader.now()), Words.count("count.rows", push.rowsRead() - push.rowsRejected()));
    }

    private static Line line(PushColumn column, PushRequirements needs) {
        boolean time = column.role() == PushColumn.Role.EVENT_TIMESTAMP || column.role() == PushColumn.Role.CREATED_TIMESTAMP;
        String type = time ? Words.text("details.time") : column.typesAgree() ? DetailsBuilder.type(column.type()) : Words.text("details.differs");
        return new Line(column.name(), type, note(column, needs.consumers()), column.role() == PushColumn.Role.KEY, column.typesAgree() ? Tone.MUTED : Tone.WARNING);
    }

    private static String note(PushColumn column, List<FeatureView> consumers) {
        return switch (column.role()) {
            case KEY -> Words.text("details.key");
            case EVENT_TIMESTAMP -> Words.text("details.required");
            case CREATED_TIMESTAMP -> Words.text("details.offline-only");
            case FEATURE -> column.onlineFor().isEmpty()
                    ? Words.text("details.offline-only")
                    : column.onlineFor().size() == consumers.size() && consumers.size() > 1 ? Words.text("details.all-views") : Words.count("count.views", column.onlineFor().size());
        };
    }
}
