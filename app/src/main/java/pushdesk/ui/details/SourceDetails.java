package pushdesk.ui.details;

import java.util.List;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.store.table.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.details.Details.Fact;

/// What is said about sources that are not pushed to.
record SourceDetails(DetailsReader reader) {

    Details of(BatchSource source) {
        FeatureRepo repo = reader.repo();
        List<PushSource> pushed = repo.pushSources().stream().filter(push -> push.batchSource().filter(source.name()::equals).isPresent()).toList();
        var details = new DetailsBuilder(source)
                .fact(Words.text("details.class"), source.kind())
                .fact(Words.text("details.reads"), source.reads())
                .fact(Words.text("details.event-time"), source.timestampField())
                .fact(Words.text("details.created"), source.createdTimestampColumn())
                .links(Words.text("details.pushed-by"), pushed)
                .links(Words.text("details.read-by"), repo.readers(source.name()));
        if (source.timestampField().isEmpty()) {
            details.add(Fact.muted(Words.text("details.event-time"), Words.text("details.event-time.open")));
        }
        if (reader.figures() != null) {
            Figure figure = reader.figures().offline().getOrDefault(source.name(), Figure.EMPTY);
            details.fact(Words.text("details.rows-offline"), Words.text("details.rows-offline.told", figure.rows()))
                    .fact(Words.text("details.newest-event"), figure.newestEvent().map(newest -> Formats.ago(newest, reader.now())).orElse(Words.text("details.no-rows")));
        }
        var mapping = source.fieldMapping().entrySet().stream().map(entry -> Details.Line.of(entry.getKey(), "→", entry.getValue())).toList();
        return details.section(Words.text("details.column-feature"), mapping).build();
    }

    Details of(StreamSource source) {
        FeatureRepo repo = reader.repo();
        return new DetailsBuilder(source)
                .fact(Words.text("details.class"), source.kind())
                .fact(Words.text("details.reads"), source.reads())
                .fact(Words.text("details.event-time"), source.timestampField())
                .reference(Words.text("details.batch-source"), source.batchSource(), source.batchSource().flatMap(repo::batchSource))
                .links(Words.text("details.feeds"), repo.featureViews().stream().filter(view -> view.streamSource().filter(source.name()::equals).isPresent()).toList())
                .add(Fact.muted(Words.text("details.connected"), Words.text("details.connected.no")))
                .build();
    }

    Details of(RequestSource source) {
        return new DetailsBuilder(source)
                .links(Words.text("details.read-by"), reader.repo().onDemandFeatureViews().stream().filter(view -> view.requestSources().contains(source.name())).toList())
                .section(Words.text("details.columns-of-a-request"), source.schema().stream().map(field -> DetailsBuilder.column(field, field.description())).toList())
                .build();
    }
}
