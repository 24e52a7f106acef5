package pushdesk.ui.details;

import java.util.List;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.store.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.details.Details.Fact;

/// What is said about sources that are not pushed to.
record SourceDetails(DetailsReader reader) {

    Details of(BatchSource source) {
        FeatureRepo repo = reader.repo();
        List<PushSource> pushed = repo.pushSources().stream().filter(push -> push.batchSource().filter(source.name()::equals).isPresent()).toList();
        var details = new DetailsBuilder(source)
                .fact("Class", source.kind())
                .fact("Reads", source.reads())
                .fact("Event time", source.timestampField())
                .fact("Created", source.createdTimestampColumn())
                .links("Pushed by", pushed)
                .links("Read by", repo.readers(source.name()));
        if (source.timestampField().isEmpty()) {
            details.add(Fact.muted("Event time", "not said; Feast infers it from the data"));
        }
        if (reader.figures() != null) {
            Figure figure = reader.figures().offline().getOrDefault(source.name(), Figure.EMPTY);
            details.fact("Rows offline", Formats.count(figure.rows()) + ", in the local store")
                    .fact("Newest event", figure.newestEvent().map(newest -> Formats.ago(newest, reader.now())).orElse("no rows yet"));
        }
        var mapping = source.fieldMapping().entrySet().stream().map(entry -> Details.Line.of(entry.getKey(), "→", entry.getValue())).toList();
        return details.section("Column → feature", mapping).build();
    }

    Details of(StreamSource source) {
        FeatureRepo repo = reader.repo();
        return new DetailsBuilder(source)
                .fact("Class", source.kind())
                .fact("Reads", source.reads())
                .fact("Event time", source.timestampField())
                .reference("Batch source", source.batchSource(), source.batchSource().flatMap(repo::batchSource))
                .links("Feeds", repo.featureViews().stream().filter(view -> view.streamSource().filter(source.name()::equals).isPresent()).toList())
                .add(Fact.muted("Connected", "no: Pushdesk opens no connection to streams"))
                .build();
    }

    Details of(RequestSource source) {
        return new DetailsBuilder(source)
                .links("Read by", reader.repo().onDemandFeatureViews().stream().filter(view -> view.requestSources().contains(source.name())).toList())
                .section("Columns of a request", source.schema().stream().map(field -> DetailsBuilder.column(field, field.description())).toList())
                .build();
    }
}
