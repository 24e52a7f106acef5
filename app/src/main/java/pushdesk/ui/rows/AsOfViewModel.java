package pushdesk.ui.rows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.ValueText;
import pushdesk.store.FeatureStore;
import pushdesk.store.projection.Moment;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// The moment at which the online rows are looked at: now, or the store as it stood.
public final class AsOfViewModel {
    private static final int MOST = 15;

    /// A moment to choose.
    public record Choice(String title, Moment moment) {}

    private final Workspace workspace;
    private final InstantSource clock;
    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private RowReader.Past past;

    AsOfViewModel(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        workspace.storeProperty().subscribe((was, is) -> {
            forget();
            moment.set(null);
        });
        workspace.lastEntryProperty().subscribe((was, is) -> forget()); // what is in effect has changed, and so may what had been
        moment.subscribe((was, is) -> {
            forget();
            fault.set("");
        });
    }

    /// Null for now.
    public ObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /// Why the time that was typed is none; empty where it is one.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Runs this when the moments to choose may be others; and now.
    void onChoices(Runnable action) {
        workspace.history().subscribe(action);
        action.run();
    }

    /// The moments after the last entries, newest first.
    public List<Choice> choices() {
        return choices("");
    }

    /// The moments after the last of the entries that have all these words in number, kind, source, mode or origin, newest first.
    public List<Choice> choices(String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return workspace.history().stream()
                .filter(entry -> !entry.pruned())
                .filter(entry -> wanted.stream().allMatch(said(entry)::contains))
                .limit(MOST)
                .map(entry -> new Choice(Words.text("rows.as-of.entry", EntryWords.name(entry), entry.source(), Formats.ago(entry.at(), clock.instant())),
                        new Moment.AfterEntry(entry.pushId())))
                .toList();
    }

    private static String said(PushResult entry) {
        return String.join(" ", EntryWords.name(entry), entry.source(), entry.mode().title(), EntryWords.origin(entry.origin())).toLowerCase(Locale.ROOT);
    }

    /// Whether there are more entries than are offered at once.
    public boolean moreEntries() {
        return workspace.history().stream().filter(entry -> !entry.pruned()).count() > MOST;
    }

    /// The time that ages are told from: that of the moment looked at.
    Instant at() {
        return switch (moment.get()) {
            case null -> clock.instant();
            case Moment.AtEventTime(Instant time) -> time;
            case Moment.AfterEntry(long number) -> workspace.history().stream()
                    .filter(entry -> entry.pushId() == number)
                    .findFirst()
                    .map(PushResult::at)
                    .orElseGet(clock::instant);
        };
    }

    /// Looks at the rows as if no later event had ever been brought.
    public void atEventTime(String text) {
        try {
            moment.set(new Moment.AtEventTime((Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, text.strip())));
        } catch (PushdeskException e) {
            fault.set(e.getMessage());
        }
    }

    /// `now`, `after push 2`, `event time 2026-11-20 06:00:00Z`.
    public String title() {
        return switch (moment.get()) {
            case null -> Words.text("rows.as-of.now");
            case Moment.AfterEntry(long entry) -> Words.text("rows.as-of.after", EntryWords.name(workspace.history(), entry));
            case Moment.AtEventTime(Instant time) -> Words.text("rows.as-of.time", Formats.instant(time));
        };
    }

    /// Who answers questions about that moment; empty for now.
    Optional<RowReader> reader(FeatureStore store) {
        if (moment.get() == null) {
            return Optional.empty();
        }
        if (past == null) {
            past = new RowReader.Past(store, moment.get());
        }
        return Optional.of(past);
    }

    private void forget() {
        if (past != null) {
            past.close();
            past = null;
        }
    }
}
