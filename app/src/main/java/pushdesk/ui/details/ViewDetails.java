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
import pushdesk.store.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Kind;
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
                .links("Entities", entities(view.entities()))
                .reference(stream.map(source -> Kind.of(source).title()).orElse("Stream source"), view.streamSource(), stream)
                .reference("Batch source", view.batchSource(), view.batchSource().flatMap(repo::dataSource))
                .links("Reads views", views(view.sourceViews()))
                .links("Services", services(view))
                .fact("Time to live", view.ttl().isZero() ? "none, values live for ever" : Formats.duration(view.ttl()));
        if (!view.online()) {
            details.add(Fact.muted("Online", "no: a push writes nothing online"));
        }
        if (!view.transformation().isEmpty()) {
            details.add(Fact.muted("Transformation", "not run by a push"));
        }
        if (reader.figures() != null) {
            details.fact("Keys online", Formats.count(reader.figures().online().getOrDefault(view.name(), Figure.EMPTY).rows()))
                    .add(new Fact("Newest event", new Freshness(reader).text(view), List.of(), new Freshness(reader).tone(view)));
        }
        List<Line> schema = Stream.concat(
                        view.joinKeys().stream().map(DetailsBuilder::key),
                        view.features().stream().map(field -> DetailsBuilder.column(field, field.description())))
                .toList();
        return details.section("Schema", schema).build();
    }

    private Details computed(OnDemandFeatureView view) {
        FeatureRepo repo = reader.repo();
        return new DetailsBuilder(view)
                .links("Reads views", views(view.sourceViews()))
                .links("Request sources", view.requestSources().stream().flatMap(name -> repo.dataSource(name).stream()).toList())
                .links("Entities", entities(view.entities()))
                .links("Services", services(view))
                .fact("Mode", view.mode())
                .add(Fact.muted("Computed", view.writeToOnlineStore() ? "on write, by Feast; not run here" : "at request time, by Feast; not run here"))
                .section("Features", view.features().stream().map(field -> DetailsBuilder.column(field, field.description())).toList())
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
