package pushdesk.cli.definitions;

import static pushdesk.cli.common.TextTable.Column.text;

import java.io.PrintStream;
import java.util.Locale;
import pushdesk.cli.common.TextTable;
import pushdesk.model.FeatureRepo;
import pushdesk.model.difference.ObjectDifference;
import pushdesk.model.difference.ObjectDifference.State;
import pushdesk.model.difference.PropertyChange;
import pushdesk.model.difference.RepoDifference;
import pushdesk.repo.registry.AppliedRepo;

/// What `diff` prints for a person: a line a difference, then what Feast filled in by itself.
final class DiffText {

    private DiffText() {}

    static void print(FeatureRepo defined, AppliedRepo applied, RepoDifference difference, PrintStream out) {
        out.println(applied.repo().project());
        out.println("Defined in " + defined.root());
        ShowText.applied(applied, out);
        var changes = new TextTable(text("state"), text("kind"), text("name"), text("property"), text("applied"), text("defined"), text("place"));
        var inferred = new TextTable(text("kind"), text("name"), text("property"), text("applied"));
        for (ObjectDifference object : difference.objects()) {
            String state = object.state().name().toLowerCase(Locale.ROOT);
            if (object.state() == State.ADDED || object.state() == State.REMOVED) {
                changes.add(state, object.kind(), object.name(), "", "", "", object.location().toString());
            }
            for (PropertyChange change : object.changes()) {
                changes.add(state, object.kind(), object.name(), change.property(), change.applied(), change.defined(), object.location().toString());
            }
            object.inferred().forEach(change -> inferred.add(object.kind(), object.name(), change.property(), change.applied()));
        }
        out.println();
        out.println("As applied: " + difference.in(State.SAME).size() + " of " + difference.objects().size() + " objects");
        section("What applying would change", changes, out);
        section("Left open by the definitions, filled in by Feast", inferred, out);
        out.flush();
    }

    private static void section(String title, TextTable table, PrintStream out) {
        if (!table.isEmpty()) {
            out.println();
            out.println(title);
            table.print(out, 2);
        }
    }
}
