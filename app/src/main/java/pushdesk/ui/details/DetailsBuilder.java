package pushdesk.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.Field;
import pushdesk.model.RepoObject;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.ui.common.Kind;
import pushdesk.ui.common.Words;
import pushdesk.ui.details.Details.Fact;
import pushdesk.ui.details.Details.Line;
import pushdesk.ui.details.Details.Section;
import pushdesk.ui.details.Details.Tone;

/// Collects what is said about one object; what was not given is left out.
final class DetailsBuilder {
    private final RepoObject object;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    DetailsBuilder(RepoObject object) {
        this.object = object;
    }

    DetailsBuilder fact(String label, String text) {
        return text.isEmpty() ? this : add(Fact.of(label, text));
    }

    DetailsBuilder links(String label, List<? extends RepoObject> objects) {
        return objects.isEmpty() ? this : add(Fact.links(label, objects));
    }

    /// A reference by name: a link where the object is there, a fault where it is not.
    DetailsBuilder reference(String label, Optional<String> name, Optional<? extends RepoObject> target) {
        if (name.isEmpty()) {
            return this;
        }
        return target.isPresent() ? links(label, List.of(target.get())) : add(Fact.bad(label, Words.text("details.missing", name.get())));
    }

    DetailsBuilder add(Fact fact) {
        facts.add(fact);
        return this;
    }

    DetailsBuilder section(String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(title, lines));
        }
        return this;
    }

    static Line column(Field field, String note) {
        return new Line(field.name(), type(field.type()), note, false, Tone.MUTED);
    }

    static Line key(Field field) {
        return new Line(field.name(), type(field.type()), Words.text("details.key"), true, Tone.MUTED);
    }

    Details build() {
        var info = object.info();
        fact(Words.text("details.owner"), info.owner());
        for (Map.Entry<String, String> tag : info.tags().entrySet()) {
            fact(Words.text("details.tag", tag.getKey()), tag.getValue());
        }
        Kind kind = Kind.of(object);
        return new Details(kind, object.name(), kind.title(), Optional.of(info.location()).filter(location -> !location.toString().isEmpty()), info.description(), facts, sections);
    }

    /// A type as Feast names it; what the definitions leave open is settled by the first data.
    static String type(ValueType type) {
        return type == ScalarType.UNKNOWN ? Words.text("details.inferred") : type.feastName();
    }
}
