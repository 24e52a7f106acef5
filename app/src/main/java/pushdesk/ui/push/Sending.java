package pushdesk.ui.push;

import static pushdesk.ui.common.Words.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.serving.client.FeatureServerClient;
import pushdesk.serving.client.SendOptions;
import pushdesk.serving.client.SentPush;
import pushdesk.serving.target.ReadBack;
import pushdesk.serving.target.Target;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Sends the rows of a plan to a deployed server instead of the local stores. A production server is asked about before the first push of a run.
final class Sending {
    private static final int KEYS_READ_BACK = 20;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<ReadBack> readBack = new ReadOnlyObjectWrapper<>();
    private final Set<Target> confirmed = new HashSet<>();
    private Target asking;
    private PushPlan sent;
    private PushRequirements requirements;
    private Target sentTo;
    private SentPush account;

    Sending(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /// Where rows go, or empty for the local stores.
    Optional<Target> target() {
        return Optional.ofNullable(workspace.targetProperty().get());
    }

    /// Whether rows may go there now. The first answer for a production server is no, and the next is yes: the user has been told in between.
    boolean confirmed() {
        Target target = workspace.targetProperty().get();
        if (target == null || !target.production() || confirmed.contains(target)) {
            return true;
        }
        if (asking == target) {
            confirmed.add(target);
            asking = null;
            return true;
        }
        asking = target;
        return false;
    }

    /// Whether the user is asked about the target now.
    boolean asking() {
        return asking != null && asking == workspace.targetProperty().get();
    }

    /// Nobody is asked any more: what was to be sent has changed.
    void forget() {
        asking = null;
    }

    TaskRunner.Running start(PushPlan plan, Consumer<SentPush> onSent, Consumer<Throwable> onFailure) {
        Target target = target().orElseThrow();
        account = null;
        sent = plan;
        requirements = workspace.requirementsProperty().get();
        sentTo = target;
        return send(0, done -> account = done, onSent, onFailure);
    }

    /// Sends what that server has not taken yet.
    TaskRunner.Running startRest(Consumer<SentPush> onSent, Consumer<Throwable> onFailure) {
        SentPush before = account;
        PushMode mode = sent.request().mode();
        return send(before.restAfter(mode), further -> account = before.with(further, mode), onSent, onFailure);
    }

    private TaskRunner.Running send(long after, Consumer<SentPush> keep, Consumer<SentPush> onSent, Consumer<Throwable> onFailure) {
        PushRequest request = sent.request();
        Target target = sentTo;
        return tasks.run(text("deployed.work", target.name()), progress -> {
            try (var client = new FeatureServerClient(target.server(), SendOptions.USUAL)) {
                return client.push(request.source(), request.mode(), request.rows(), request.skipBadRows(), after, progress);
            }
        }, done -> {
            keep.accept(done);
            onSent.accept(account);
        }, onFailure);
    }

    /// How many rows the server has not taken, and can be sent without being there twice.
    long rest() {
        return account == null ? 0 : account.rest(sent.request().mode());
    }

    /// What the server held for keys that were sent, as it was read last; or null.
    ReadOnlyObjectProperty<ReadBack> readBackProperty() {
        return readBack.getReadOnlyProperty();
    }

    /// Reads what the server holds now for the first keys that were sent.
    void readBack(Consumer<Throwable> onFailure) {
        RowBatch rows = sent.request().rows();
        PushRequirements wanted = requirements;
        Target target = sentTo;
        tasks.run(text("deployed.read-back.work", target.name()), progress -> {
            try (var client = new FeatureServerClient(target.server(), SendOptions.USUAL)) {
                return ReadBack.of(client, wanted, rows, KEYS_READ_BACK);
            }
        }, read -> {
            readBack.set(null); // the same answer again is news too
            readBack.set(read);
        }, onFailure);
    }

    /// `Push 1,000 rows to staging`
    String button(long rows, boolean someLeftOut) {
        String count = Words.count(someLeftOut ? "deployed.good-rows" : "deployed.rows", rows);
        return text(asking() ? "deployed.button.confirm" : "deployed.button", count, target().orElseThrow().name());
    }

    /// What to know before the rows are sent.
    List<String> before() {
        Target target = target().orElseThrow();
        return List.of(asking()
                ? text("deployed.asking", target.name(), target.server().address())
                : text("deployed.before", target.server().address(), (long) SendOptions.USUAL.chunkRows()));
    }

    /// `1,000 rows accepted by staging`
    String headline() {
        return Words.count("deployed.accepted", account.accepted(), sentTo.name());
    }

    /// The name of the server that the rows went to last.
    String sentTo() {
        return sentTo.name();
    }

    boolean complete() {
        return account != null && account.complete();
    }

    /// What became of the rows that were not accepted, and why; with what to know in any case.
    List<String> account() {
        var sentences = new ArrayList<String>();
        if (!account.complete()) {
            sentences.add(account.failure().orElseThrow());
            sentences.add(text("deployed.account", account.refused(), account.uncertain(), account.notSent()));
            if (rest() > 0 && account.uncertain() > 0 && sent.request().mode().offline()) {
                sentences.add(text("deployed.rest.uncertain"));
            }
        }
        sentences.add(text("deployed.local"));
        return sentences;
    }
}
