package pushdesk.ui.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.DataSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.RepoObject;
import pushdesk.model.View;
import pushdesk.store.table.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Words;
import pushdesk.ui.details.Details.Fact;
import pushdesk.ui.details.Details.Line;

/// What is said about a view of any kind: its schema first.
record ViewDetails(DetailsReader reader) {

    Details of(View view) {
        return switch (view) {
            case FeatureView stored -> stored(stored);
            case OnDemandFeatureView computed -> computed(computed);
        };
    }

    private Details stored(FeatureView view) {
        FeatureRepo repo = reader.repo();
        Optional<DataSource> stream = view.streamSource().flatMap(repo::dataSource);
        var details = new DetailsBuilder(view)
                .links(Words.text("details.entities"), entities(view.entities()))
                .reference(stream.map(source -> Kind.of(source).title()).orElse(Kind.STREAM_SOURCE.title()), view.streamSource(), stream)
                .reference(Words.text("details.batch-source"), view.batchSource(), view.batchSource().flatMap(repo::dataSource))
                .links(Words.text("details.reads-views"), views(view.sourceViews()))
                .links(Words.text("details.services"), services(view))
                .fact(Words.text("details.time-to-live"), view.ttl().isZero() ? Words.text("details.ttl.none") : Formats.duration(view.ttl()));
        if (!view.online()) {
            details.add(Fact.muted(Words.text("details.online"), Words.text("details.online.no")));
        }
        if (!view.transformation().isEmpty()) {
            details.add(Fact.muted(Words.text("details.transformation"), Words.text("details.transformation.no")));
        }
        if (reader.figures() != null) {
            details.fact(Words.text("details.keys-online"), Formats.count(reader.figures().online().getOrDefault(view.name(), Figure.EMPTY).rows()))
                    .add(new Fact(Words.text("details.newest-event"), new Freshness(reader).text(view), List.of(), new Freshness(reader).tone(view)));
        }
        List<Line> schema = Stream.concat(
                        view.joinKeys().stream().map(DetailsBuilder::key),
                        view.features().stream().map(field -> DetailsBuilder.column(field, field.description())))
                .toList();
        return details.section(Words.text("details.schema"), schema).build();
    }

    private Details computed(OnDemandFeatureView view) {
        FeatureRepo repo = reader.repo();
        return new DetailsBuilder(view)
                .links(Words.text("details.reads-views"), views(view.sourceViews()))
                .links(Words.text("details.request-sources"), view.requestSources().stream().flatMap(name -> repo.dataSource(name).stream()).toList())
                .links(Words.text("details.entities"), entities(view.entities()))
                .links(Words.text("details.services"), services(view))
                .fact(Words.text("details.mode"), view.mode())
                .add(Fact.muted(Words.text("details.computed"), view.writeToOnlineStore() ? Words.text("details.computed.write") : Words.text("details.computed.read")))
                .section(Words.text("details.features"), view.features().stream().map(field -> DetailsBuilder.column(field, field.description())).toList())
                .build();
    }

    private List<RepoObject> entities(List<String> names) {
        return names.stream().<RepoObject>flatMap(name -> reader.repo().entity(name).stream()).toList();
    }

    private List<RepoObject> views(List<String> names) {
        return names.stream()
                .flatMap(name -> reader.repo().featureView(name).<RepoObject>map(view -> view).or(() -> reader.repo().onDemandFeatureView(name)).stream())
                .toList();
    }

    private List<FeatureService> services(View view) {
        return reader.repo().featureServices().stream()
                .filter(service -> service.projections().stream().anyMatch(projection -> projection.view().equals(view.name())))
                .toList();
    }
}
