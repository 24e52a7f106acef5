package pushdesk.ui.details;

import java.util.List;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureView;
import pushdesk.model.PushColumn;
import pushdesk.model.PushRequirements;
import pushdesk.model.PushSource;
import pushdesk.store.PushResult;
import pushdesk.ui.common.Formats;
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
            details.add(Fact.bad("Batch source", "none: offline pushes are refused"));
        } else {
            details.reference("Batch source", source.batchSource(), needs.batchSource());
        }
        details.fact("Event time", needs.eventTimestamp().name())
                .fact("Created", needs.batchSource().map(BatchSource::createdTimestampColumn).orElse(""));
        if (needs.consumers().isEmpty()) {
            details.add(Fact.bad("Consumers", "none: Feast answers a push with an error"));
        } else {
            details.links("Consumers", needs.consumers());
        }
        return details.links("Sees rows later", needs.laterReaders())
                .fact("Last push", lastPush(source))
                .section("Columns a push must bring", needs.columns().stream().map(column -> line(column, needs)).toList())
                .section("Freshness", needs.consumers().stream().map(view -> new Freshness(reader).line(view)).toList())
                .build();
    }

    private String lastPush(PushSource source) {
        if (reader.figures() == null) {
            return "";
        }
        return reader.history().stream()
                .filter(push -> push.source().equals(source.name()))
                .findFirst()
                .map(this::told)
                .orElse("none yet");
    }

    private String told(PushResult push) {
        return Formats.ago(push.at(), reader.now()) + " · " + Formats.count(push.rowsRead() - push.rowsRejected(), "row", "rows");
    }

    private static Line line(PushColumn column, PushRequirements needs) {
        boolean time = column.role() == PushColumn.Role.EVENT_TIMESTAMP || column.role() == PushColumn.Role.CREATED_TIMESTAMP;
        String type = time ? "time" : column.typesAgree() ? DetailsBuilder.type(column.type()) : "differs by view";
        return new Line(column.name(), type, note(column, needs.consumers()), column.role() == PushColumn.Role.KEY, column.typesAgree() ? Tone.MUTED : Tone.WARNING);
    }

    private static String note(PushColumn column, List<FeatureView> consumers) {
        return switch (column.role()) {
            case KEY -> "key";
            case EVENT_TIMESTAMP -> "required";
            case CREATED_TIMESTAMP -> "offline only";
            case FEATURE -> column.onlineFor().isEmpty()
                    ? "offline only"
                    : column.onlineFor().size() == consumers.size() && consumers.size() > 1 ? "all views" : Formats.count(column.onlineFor().size(), "view", "views");
        };
    }
}
