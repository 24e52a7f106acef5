package pushdesk.store.plan;

import java.util.List;
import java.util.stream.Collectors;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.store.sql.Identifiers;

/// What of the definitions a plan rests on; where they stand in a file is no part of it.
public final class Definitions {

    private Definitions() {}

    public static String hash(PushRequirements requirements) {
        var text = new StringBuilder(requirements.source().name()).append('\n');
        requirements.batchSource().ifPresent(batch -> text.append(batch.name()).append('\n'));
        for (FeatureView view : requirements.consumers()) {
            text.append("view ").append(view.name()).append(' ').append(view.online()).append('\n');
            fields(view.joinKeys(), text.append("keys\n"));
            fields(view.features(), text.append("features\n"));
        }
        for (PushColumn column : requirements.columns()) {
            text.append(column.name()).append('\t').append(column.featureName()).append('\t').append(column.role()).append('\t')
                    .append(column.offline()).append('\t').append(column.type().feastName()).append('\n');
        }
        text.append(requirements.laterReaders().stream().map(FeatureView::name).collect(Collectors.joining(",")));
        return Identifiers.sha256(text.toString());
    }

    private static void fields(List<Field> fields, StringBuilder text) {
        fields.forEach(field -> text.append(field.name()).append('\t').append(field.type().feastName()).append('\n'));
    }
}
