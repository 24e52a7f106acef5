package pushdesk.ui.push.input;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.RowBatch;
import pushdesk.rows.generate.Recipe;
import pushdesk.rows.generate.RowGenerator;
import pushdesk.rows.text.ValueText;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;

/// Rows made up from what the push must bring. They are made again whenever the recipe changes.
public final class GeneratorViewModel {
    private static final String USUAL_ROWS = "1000";
    private static final String USUAL_KEYS = "100";

    private final TaskRunner tasks;
    private final StringProperty rows = new SimpleStringProperty(USUAL_ROWS);
    private final StringProperty keys = new SimpleStringProperty(USUAL_KEYS);
    private final StringProperty nulls = new SimpleStringProperty("0");
    private final StringProperty from = new SimpleStringProperty();
    private final StringProperty to = new SimpleStringProperty();
    private final StringProperty seed = new SimpleStringProperty("1");
    private final Map<String, String> columns = new TreeMap<>();
    private final ReadOnlyObjectWrapper<InputRows> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private PushRequirements requirements;
    private TaskRunner.Running running;
    private boolean inFront;

    GeneratorViewModel(TaskRunner tasks, InstantSource clock) {
        this.tasks = tasks;
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
            make();
        }
    }

    /// How many columns have a rule of their own.
    public int columnsRuled() {
        return columns.size();
    }

    /// The rows; null while there are none.
    public ReadOnlyObjectProperty<InputRows> rowsProperty() {
        return made.getReadOnlyProperty();
    }

    /// What is wrong with the recipe; empty when nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Rows are made only while somebody looks.
    void show(boolean shown) {
        if (shown != inFront) {
            inFront = shown;
            if (shown && made.get() == null) {
                make();
            }
        }
    }

    void require(PushRequirements wanted, boolean sameSource) {
        requirements = wanted;
        if (!sameSource) {
            columns.clear();
        }
        set(null);
        make();
    }

    /// Lets go of the rows.
    void close() {
        stop();
        set(null);
    }

    public String waitingFor() {
        return problem.get().isEmpty() ? Words.text("push.generate.making") : problem.get();
    }

    private void make() {
        stop();
        if (!inFront || requirements == null) {
            return;
        }
        try {
            Recipe recipe = recipe();
            PushRequirements wanted = requirements;
            problem.set("");
            busy.set(true);
            running = tasks.run(Words.text("push.generate.making"), progress -> RowGenerator.rows(recipe, wanted, progress), this::made, this::failed, () -> busy.set(false));
        } catch (PushdeskException e) {
            failed(e);
        }
    }

    private Recipe recipe() {
        long wanted = number(rows, "push.generate.rows");
        long different = Math.min(wanted, number(keys, "push.generate.keys"));
        return new Recipe(wanted, different, number(nulls, "push.generate.nulls") / 100.0, time(from), time(to), number(seed, "push.generate.seed"), columns);
    }

    private static long number(StringProperty text, String name) {
        try {
            return (Long) ValueText.parse(ScalarType.INT64, text.get());
        } catch (PushdeskException e) {
            throw PushdeskException.invalid(Words.text(name) + ": " + e.getMessage());
        }
    }

    private static Instant time(StringProperty text) {
        return (Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, text.get());
    }

    private void made(RowBatch batch) {
        busy.set(false);
        set(new InputRows(batch, Map.of()));
    }

    private void failed(Throwable failure) {
        busy.set(false);
        problem.set(Notice.of(failure).text());
        set(null);
    }

    private void set(InputRows now) {
        InputRows before = made.get();
        made.set(now);
        if (before != null) {
            before.batch().close();
        }
    }

    private void stop() {
        if (running != null) {
            running.abandon();
            running = null;
        }
        busy.set(false);
    }
}
