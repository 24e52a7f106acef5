package pushdesk.ui.push.input;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.generate.Recipe;
import pushdesk.rows.generate.RowGenerator;
import pushdesk.rows.text.ValueText;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;

/// Rows made up from what the push must bring. They are made again whenever the recipe changes.
public final class GeneratorViewModel {
    private static final String USUAL_ROWS = "1000";
    private static final String USUAL_KEYS = "100";

    private final AskedRows asked;
    private final StringProperty rows = new SimpleStringProperty(USUAL_ROWS);
    private final StringProperty keys = new SimpleStringProperty(USUAL_KEYS);
    private final StringProperty nulls = new SimpleStringProperty("0");
    private final StringProperty from = new SimpleStringProperty();
    private final StringProperty to = new SimpleStringProperty();
    private final StringProperty seed = new SimpleStringProperty("1");
    private final Map<String, String> columns = new TreeMap<>();
    private final ReadOnlyIntegerWrapper ruled = new ReadOnlyIntegerWrapper();
    private PushRequirements requirements;
    private boolean inFront;

    GeneratorViewModel(TaskRunner tasks, InstantSource clock) {
        asked = new AskedRows(tasks, Words.text("push.generate.stopped"));
        Recipe usual = Recipe.of(1, clock.instant());
        from.set(usual.from().toString());
        to.set(usual.to().toString());
        for (StringProperty text : new StringProperty[] {rows, keys, nulls, from, to, seed}) {
            text.subscribe((was, is) -> make());
        }
    }

    public StringProperty rowsWantedProperty() {
        return rows;
    }

    public StringProperty keysProperty() {
        return keys;
    }

    /// The share of nulls, in percent.
    public StringProperty nullsProperty() {
        return nulls;
    }

    public StringProperty fromProperty() {
        return from;
    }

    public StringProperty toProperty() {
        return to;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    /// What the push must bring, or null while that is not known.
    public PushRequirements requirements() {
        return requirements;
    }

    /// What values a column takes: `0..1`, `a|b`; empty for the usual ones.
    public String column(String name) {
        return columns.getOrDefault(name, "");
    }

    /// @param rule as above
    public void setColumn(String name, String rule) {
        if (!rule.strip().equals(column(name))) {
            if (rule.isBlank()) {
                columns.remove(name);
            } else {
                columns.put(name, rule.strip());
            }
            ruled.set(columns.size());
            make();
        }
    }

    /// How many columns have a rule of their own.
    public ReadOnlyIntegerProperty columnsRuledProperty() {
        return ruled.getReadOnlyProperty();
    }

    /// The rows; null while there are none.
    public ReadOnlyObjectProperty<InputRows> rowsProperty() {
        return asked.rows().getReadOnlyProperty();
    }

    /// What is wrong with the recipe; empty when nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return asked.problem().getReadOnlyProperty();
    }

    /// Whether it is the field of this name that is wrong.
    ///
    /// @param title as the sentence about it begins
    public boolean wrong(String title) {
        return problemProperty().get().startsWith(title + ":");
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return asked.busy().getReadOnlyProperty();
    }

    /// Rows are made only while somebody looks.
    void show(boolean shown) {
        if (shown != inFront) {
            inFront = shown;
            if (shown && asked.rows().get() == null) {
                make();
            }
        }
    }

    void require(PushRequirements wanted, boolean sameSource) {
        requirements = wanted;
        if (!sameSource) {
            columns.clear();
            ruled.set(0);
        }
        asked.show(null);
        make();
    }

    /// Lets go of the rows.
    void close() {
        asked.stop();
        asked.show(null);
    }

    public String waitingFor() {
        return asked.problem().get().isEmpty() ? Words.text("push.generate.making") : asked.problem().get();
    }

    private void make() {
        asked.stop();
        if (!inFront || requirements == null) {
            return;
        }
        try {
            Recipe recipe = recipe();
            PushRequirements wanted = requirements;
            asked.ask(Words.text("push.generate.making"), progress -> AskedRows.wanted(RowGenerator.rows(recipe, wanted, progress), progress),
                    batch -> asked.show(new InputRows(batch, Map.of())));
        } catch (PushdeskException e) {
            asked.fail(e);
        }
    }

    private Recipe recipe() {
        long wanted = whole(rows, "push.generate.rows");
        long different = Math.min(wanted, whole(keys, "push.generate.keys"));
        return new Recipe(wanted, different, share(), time(from, "push.generate.from"), time(to, "push.generate.to"), whole(seed, "push.generate.seed"), columns);
    }

    private static long whole(StringProperty text, String name) {
        try {
            return (Long) ValueText.parse(ScalarType.INT64, text.get());
        } catch (PushdeskException e) {
            throw PushdeskException.invalid(Words.text("push.generate.not-whole", Words.text(name), text.get()));
        }
    }

    private double share() {
        try {
            double percent = (Double) ValueText.parse(ScalarType.FLOAT64, nulls.get());
            if (percent >= 0 && percent <= 100) {
                return percent / 100;
            }
        } catch (PushdeskException e) {
            // told below
        }
        throw PushdeskException.invalid(Words.text("push.generate.no-percent", Words.text("push.generate.nulls"), nulls.get()));
    }

    private static Instant time(StringProperty text, String name) {
        try {
            return (Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, text.get());
        } catch (PushdeskException e) {
            throw PushdeskException.invalid(Words.text(name) + ": " + e.getMessage());
        }
    }
}
