package pushdesk.store.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowProblem;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.RowFate;
import pushdesk.store.push.WriteRule;

/// A plan with all that carrying it out needs.
///
/// @param definitions the hash of the definitions it rests on
public record PreparedPush(
        PushRequest request,
        PushRequirements requirements,
        WriteRule rule,
        long journalNumber,
        String definitions,
        List<KeyGroup> groups,
        Optional<OfflineTarget> offline,
        Acceptance acceptance,
        List<Propagation> propagations,
        List<String> refusals)
        implements PushPlan {

    public PreparedPush {
        groups = List.copyOf(groups);
        propagations = List.copyOf(propagations);
        refusals = List.copyOf(refusals);
    }

    @Override
    public Optional<RowFate> fate(String view, long row) {
        if (row < 0 || row >= request.rows().rowsRead()) {
            return Optional.empty();
        }
        return member(view).flatMap(member -> acceptance.rejected().get((int) row) ? Optional.of(RowFate.REJECTED) : member.fates().get(row));
    }

    @Override
    public OptionalLong supersededBy(String view, long row) {
        if (fate(view, row).filter(fate -> fate == RowFate.SUPERSEDED).isEmpty()) {
            return OptionalLong.empty();
        }
        SortedRows rows = groups.stream().filter(group -> member(group, view).isPresent()).findFirst().orElseThrow().rows();
        int winner = rows.row(rows.winner(rows.position((int) row)));
        return OptionalLong.of(request.rows().chunk(winner / RowChunk.ROWS).lines()[winner % RowChunk.ROWS]);
    }

    @Override
    public long rowsRejected() {
        return acceptance.rejectedRows();
    }

    @Override
    public List<RowProblem> problems() {
        return Stream.concat(request.rows().problems().stream(), acceptance.problems().stream()).toList();
    }

    private Optional<KeyGroup.Member> member(String view) {
        return groups.stream().flatMap(group -> member(group, view).stream()).findFirst();
    }

    private static Optional<KeyGroup.Member> member(KeyGroup group, String view) {
        return group.views().stream().filter(member -> member.target().view().name().equals(view)).findFirst();
    }
}
