package pushdesk.store.plan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.type.ValueType;

/// The views of a push that have the same keys from the same columns: their rows are sorted once and journalled once.
///
/// @param number from 0 within the push
/// @param views with what becomes of the rows in each
public record KeyGroup(int number, SortedRows rows, List<Member> views) {

    /// One view of the group.
    public record Member(OnlineTarget target, Fates fates) {}

    /// What makes views share a group: which columns of the batch are their keys, and as which types.
    record Key(List<Integer> sources, List<ValueType> types) {
        static Key of(OnlineTarget target) {
            return new Key(
                    target.keys().stream().map(BoundColumn::source).toList(),
                    target.keys().stream().map(bound -> bound.column().type()).toList());
        }
    }

    public KeyGroup {
        views = List.copyOf(views);
    }

    /// The batch's columns that the group's views need beside their keys, without repeats.
    public List<Integer> cellSources() {
        return views.stream().flatMap(view -> view.target().cells().stream()).map(BoundColumn::source).distinct().toList();
    }

    /// The batch's columns of the keys, then of the cells.
    public List<Integer> sources() {
        return Stream.concat(views.getFirst().target().keys().stream().map(BoundColumn::source), cellSources().stream()).toList();
    }

    /// Where a bound column's vector is among those of [#sources()].
    public static int[] positions(List<Integer> sources, List<BoundColumn> columns) {
        return IntStream.range(0, columns.size()).map(i -> sources.indexOf(columns.get(i).source())).toArray();
    }
}
