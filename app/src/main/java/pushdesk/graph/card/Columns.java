package pushdesk.graph.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;

/// The columns of an object, keys first, with what a field mapping calls them in the source.
final class Columns {
    private static final String DUMMY_KEY = "__dummy";

    private Columns() {}

    static List<Column> of(FeatureRepo repo, RepoObject object) {
        return switch (object) {
            case FeatureView view -> view(repo, view);
            case PushSource source -> PushRequirements.of(repo, source.name()).required(PushMode.ONLINE_AND_OFFLINE).stream().map(Columns::pushed).toList();
            case BatchSource source -> PushRequirements.ofBatchSource(repo, source.name()).required(PushMode.OFFLINE).stream().map(Columns::pushed).toList();
            case OnDemandFeatureView view -> view.features().stream().map(field -> column(field, "")).toList();
            case RequestSource source -> source.schema().stream().map(field -> column(field, "")).toList();
            case FeatureService service -> service.projections().stream()
                    .flatMap(projection -> projection.features().stream().map(feature -> new Column(feature, "", projection.view(), false)))
                    .toList();
            case StreamSource source -> List.of();
            case Entity entity -> List.of();
            case Permission permission -> List.of();
        };
    }

    private static List<Column> view(FeatureRepo repo, FeatureView view) {
        Optional<BatchSource> source = view.batchSource().flatMap(repo::batchSource);
        Stream<Column> keys = view.joinKeys().stream().filter(key -> !key.name().startsWith(DUMMY_KEY))
                .map(key -> new Column(key.name(), key.type().feastName(), note(CardWords.text("column.key"), mapping(source, key)), true));
        return Stream.concat(keys, view.features().stream().map(field -> column(field, mapping(source, field)))).toList();
    }

    private static String mapping(Optional<BatchSource> source, Field field) {
        return source.map(batch -> batch.columnName(field.name())).filter(column -> !column.equals(field.name())).map(column -> CardWords.text("column.from", column)).orElse("");
    }

    private static Column pushed(PushColumn column) {
        String role = switch (column.role()) {
            case KEY -> CardWords.text("column.key");
            case EVENT_TIMESTAMP -> CardWords.text("column.event");
            case CREATED_TIMESTAMP -> CardWords.text("column.created");
            case FEATURE -> "";
        };
        String mapped = column.featureName().equals(column.name()) ? "" : "→ " + column.featureName();
        return new Column(column.name(), column.type().feastName(), note(role, mapped), column.role() == PushColumn.Role.KEY);
    }

    private static String note(String role, String mapping) {
        return role.isEmpty() || mapping.isEmpty() ? role + mapping : role + ", " + mapping;
    }

    private static Column column(Field field, String note) {
        return new Column(field.name(), field.type().feastName(), note, false);
    }
}
