package pushdesk.store.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowProblem;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.RowFate;
import pushdesk.store.push.WriteRule;

/// Works out what a push would do, on one state of the store.
///
/// @param requirements with the types that are settled by what is stored
public record Planner(FeatureRepo repo, PushRequirements requirements, WriteRule rule, long journalNumber) {

    /// @param fillCreated what a filled created time is compared as
    public PreparedPush plan(PushRequest request, Instant fillCreated, Connection connection, Progress progress) throws SQLException {
        Targets targets = Targets.of(request, requirements, connection);
        progress.phase("Checking");
        Acceptance acceptance = Acceptance.of(request, targets, fillCreated, progress);
        progress.phase("Sorting");
        List<KeyGroup> groups = groups(request, targets, acceptance, progress);
        progress.phase("Comparing");
        for (KeyGroup group : groups) {
            for (KeyGroup.Member member : group.views()) {
                new Comparison(group, member, acceptance.times(), rule).run(connection, progress);
            }
        }
        return new PreparedPush(
                request,
                requirements,
                rule,
                journalNumber,
                Definitions.hash(requirements),
                groups,
                targets.offline(),
                acceptance,
                propagations(request, targets, groups, acceptance),
                refusals(request, targets, acceptance));
    }

    private List<KeyGroup> groups(PushRequest request, Targets targets, Acceptance acceptance, Progress progress) {
        var byKey = new LinkedHashMap<KeyGroup.Key, List<OnlineTarget>>();
        targets.online().forEach(target -> byKey.computeIfAbsent(KeyGroup.Key.of(target), key -> new ArrayList<>()).add(target));
        var groups = new ArrayList<KeyGroup>();
        byKey.forEach((key, members) -> {
            RowSort.Order withinKey = rule == WriteRule.NEWEST_EVENT ? acceptance.times()::compare : Integer::compare;
            SortedRows rows = SortedRows.of(
                    request.rows(), acceptance.rejected(), acceptance.keys(members.getFirst(), progress), withinKey, progress);
            int read = Math.toIntExact(request.rows().rowsRead());
            groups.add(new KeyGroup(groups.size(), rows, members.stream().map(target -> new KeyGroup.Member(target, new Fates(read))).toList()));
        });
        return groups;
    }

    private List<Propagation> propagations(PushRequest request, Targets targets, List<KeyGroup> groups, Acceptance acceptance) {
        var notes = new PushNotes(repo, request, requirements);
        var lines = new ArrayList<Propagation>();
        if (request.mode().online()) {
            for (FeatureView view : requirements.consumers()) {
                lines.add(targets.refused().containsKey(view.name())
                        ? Propagation.refused(view.name(), StoreKind.ONLINE, targets.refused().get(view.name()))
                        : online(fates(groups, view.name()), view, acceptance, notes));
            }
        }
        targets.refusedOffline().ifPresent(reason -> lines.add(Propagation.refused(
                requirements.batchSource().map(batch -> batch.name()).orElse(requirements.source().name()), StoreKind.OFFLINE, reason)));
        targets.offline().ifPresent(offline -> lines.add(new Propagation(
                offline.batch().name(),
                StoreKind.OFFLINE,
                0,
                0,
                0,
                0,
                0,
                request.rows().rowsRead() - acceptance.rejectedRows(),
                acceptance.rejectedRows(),
                Optional.empty(),
                notes.offline(offline.filledCreated().isPresent()))));
        return lines;
    }

    private static Propagation online(Fates fates, FeatureView view, Acceptance acceptance, PushNotes notes) {
        return new Propagation(
                view.name(),
                StoreKind.ONLINE,
                fates.count(RowFate.INSERTED),
                fates.count(RowFate.UPDATED),
                fates.count(RowFate.UNCHANGED),
                fates.count(RowFate.LATE),
                fates.count(RowFate.SUPERSEDED),
                0,
                acceptance.rejectedRows(),
                Optional.empty(),
                notes.online(view, acceptance.filledCreated()));
    }

    private static Fates fates(List<KeyGroup> groups, String view) {
        return groups.stream()
                .flatMap(group -> group.views().stream())
                .filter(member -> member.target().view().name().equals(view))
                .map(KeyGroup.Member::fates)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusals(PushRequest request, Targets targets, Acceptance acceptance) {
        var refusals = new ArrayList<>(targets.blocking());
        long bad = acceptance.rejectedRows();
        if (bad > 0 && !request.skipBadRows()) {
            refusals.add(RowProblem.refusal(bad, request.rows().rowsRead()));
        }
        return refusals;
    }
}
