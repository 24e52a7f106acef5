package pushdesk.model.push;

import java.util.List;
import java.util.Optional;

/// What a push does, or did, to one view online or to one batch source offline: a line of the propagation matrix.
///
/// Unless refused, the counts of a push add up to the rows read: online `inserted + updated + unchanged + late + superseded + rejected`,
/// offline `appended + rejected`. A refused line has no counts.
///
/// Where a push is undone, the counts are of keys online and of rows offline: `inserted` come (back), `updated` get the values of another
/// row, `removed` go, `unchanged` stay as they are; `appended` rows come back offline.
///
/// @param target the view's name online, the batch source's offline
/// @param refused why nothing is written here, in one sentence
/// @param notes what the user should know about this line, a sentence each: who sees the rows later, which transformation is not run
public record Propagation(
        String target,
        StoreKind store,
        long inserted,
        long updated,
        long unchanged,
        long late,
        long superseded,
        long appended,
        long removed,
        long rejected,
        Optional<String> refused,
        List<String> notes) {

    public Propagation {
        notes = List.copyOf(notes);
    }

    /// What a push does, which removes nothing.
    public Propagation(
            String target,
            StoreKind store,
            long inserted,
            long updated,
            long unchanged,
            long late,
            long superseded,
            long appended,
            long rejected,
            Optional<String> refused,
            List<String> notes) {
        this(target, store, inserted, updated, unchanged, late, superseded, appended, 0, rejected, refused, notes);
    }

    public static Propagation refused(String target, StoreKind store, String reason) {
        return new Propagation(target, store, 0, 0, 0, 0, 0, 0, 0, Optional.of(reason), List.of());
    }

    /// The rows that change the store.
    public long written() {
        return inserted + updated + appended + removed;
    }
}
