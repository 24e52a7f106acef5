package pushdesk.store;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.plan.Planner;
import pushdesk.store.plan.PreparedPush;
import pushdesk.store.plan.SettledTypes;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushAttempt;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.sql.Database;
import pushdesk.store.write.Pusher;

/// Plans what brings rows from outside, and carries it out: pushes, rows written to one view, rows loaded into a batch source. They differ in what
/// the definitions want of the rows.
final class Pushes {
    private final Database database;
    private final Clock clock;
    private final Pusher pusher;
    private final Writing writing;
    private final Supplier<FeatureRepo> definitions;

    Pushes(Database database, Clock clock, Pusher pusher, Writing writing, Supplier<FeatureRepo> definitions) {
        this.database = database;
        this.clock = clock;
        this.pusher = pusher;
        this.writing = writing;
        this.definitions = definitions;
    }

    PreparedPush plan(PushRequest request, BiFunction<FeatureRepo, String, PushRequirements> wanted, Progress progress) {
        FeatureRepo repo = definitions.get();
        return database.read(connection -> {
            var journal = new PushJournal(connection);
            PushRequirements requirements = SettledTypes.of(connection, wanted.apply(repo, request.source()));
            var planner = new Planner(repo, requirements, journal.writeRule(), journal.lastNumber());
            return planner.plan(request, clock.instant(), connection, progress);
        });
    }

    PushResult push(PushPlan plan, EntryKind kind, BiFunction<FeatureRepo, String, PushRequirements> wanted, Progress progress) {
        var prepared = (PreparedPush) plan;
        if (prepared.refused()) {
            throw PushdeskException.invalid(String.join(" ", prepared.refusals()));
        }
        return writing.run(() -> {
            PreparedPush current = prepared;
            if (prepared.acceptance().filledCreated()) {
                // only now is it known what the rows are filled with
                current = plan(prepared.request(), wanted, progress);
                if (!current.propagations().equals(prepared.propagations())) {
                    throw new PushdeskException(ErrorCode.PLAN_OUTDATED, "The created time filled in changes what the push does; look at the new plan.");
                }
            }
            return pusher.push(kind, current, wanted.apply(definitions.get(), prepared.request().source()), progress);
        });
    }

    PushAttempt pushNow(PushRequest request, EntryKind kind, BiFunction<FeatureRepo, String, PushRequirements> wanted, Progress progress) {
        return writing.alone(() -> {
            PreparedPush prepared = plan(request, wanted, progress);
            if (prepared.refused()) {
                return new PushAttempt(prepared, Optional.empty());
            }
            return new PushAttempt(prepared, Optional.of(writing.run(() -> pusher.push(kind, prepared, prepared.requirements(), progress))));
        });
    }
}
