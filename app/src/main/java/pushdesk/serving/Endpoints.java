package pushdesk.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushSource;
import pushdesk.model.View;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.json.JsonKind;
import pushdesk.serving.json.Json;
import pushdesk.serving.json.JsonCell;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushAttempt;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.retrieval.OnlineFeatures;
import pushdesk.store.retrieval.OnlineQuery;

/// What Feast's endpoints do here (`feature_server.py`).
///
/// @param mostRows how many rows a request may bring or ask for
record Endpoints(FeatureStore store, int mostRows) {
    private static final int PROBLEMS_TOLD = 20;

    /// An answer that is no refusal.
    ///
    /// @param rows how many rows were brought or asked for
    /// @param push what was pushed
    /// @param said what the log should tell besides
    record Reply(int status, byte[] body, long rows, Optional<PushResult> push, String said) {
        static final Reply NOTHING = new Reply(200, new byte[0], 0, Optional.empty(), "");

        static Reply pushed(byte[] body, PushResult push) {
            return new Reply(200, body, push.rowsRead(), Optional.of(push), "");
        }
    }

    Reply push(Asked asked, Progress progress) {
        JsonBody body = JsonBody.read(asked.body(), mostRows);
        String source = body.text("push_source_name");
        String to = body.optionalText("to").orElse(PushMode.ONLINE.feastName());
        PushMode mode = PushMode.parse(to)
                .orElseThrow(() -> Fault.of(400, "to: '" + to + "' is no push mode; expected online, offline or online_and_offline."));
        Map<String, List<JsonCell>> table = body.table("df", "column");
        demandConsumers(source);
        try (RowBatch rows = new JsonRows(table, store.requirements(source)).batch("/push")) {
            return Reply.pushed(Reply.NOTHING.body(), done(store.pushNow(new PushRequest(source, mode, rows), progress)));
        }
    }

    Reply write(Asked asked, Progress progress) {
        JsonBody body = JsonBody.read(asked.body(), mostRows);
        String view = body.text("feature_view_name");
        Map<String, List<JsonCell>> table = body.table("df", "column");
        demandView(view, "FeastObjectNotFoundException");
        if (!store.definitions().featureView(view).orElseThrow().online()) {
            // Feast's SDK pushes by writing view after view: a refusal here would keep the rows from the views that come later
            return new Reply(200, Json.bytes(json -> json.writeNull()), 0, Optional.empty(), "'" + view + "' has online=False; nothing was written.");
        }
        try (RowBatch rows = new JsonRows(table, store.viewRequirements(view)).batch("/write-to-online-store")) {
            PushResult pushed = done(store.writeOnline(view, rows, progress));
            return Reply.pushed(Json.bytes(json -> json.writeNull()), pushed);
        }
    }

    Reply online(Asked asked, Progress progress) {
        JsonBody body = JsonBody.read(asked.body(), mostRows);
        var entities = new LinkedHashMap<String, List<String>>();
        body.table("entities", "entity").forEach((key, cells) -> entities.put(key, texts(key, cells)));
        var query = new OnlineQuery(body.texts("features"), body.optionalText("feature_service"), entities, body.truth("full_feature_names"));
        demandKnown(query);
        OnlineFeatures found = store.onlineFeatures(query);
        long rows = entities.values().stream().mapToLong(List::size).findFirst().orElse(0);
        return new Reply(200, Json.bytes(json -> OnlineAnswer.write(json, found)), rows, Optional.empty(), "");
    }

    Reply health(Asked asked, Progress progress) {
        return Reply.NOTHING;
    }

    private static List<String> texts(String key, List<JsonCell> cells) {
        var texts = new ArrayList<String>();
        for (JsonCell cell : cells) {
            if (cell != null && cell.kind() == JsonKind.NESTED) {
                throw Fault.of(400, "entities, row " + (texts.size() + 1) + ", " + key + ": " + cell.kind().said() + " is no key.");
            }
            texts.add(cell == null ? null : cell.text());
        }
        return texts;
    }

    /// The result, or the reasons why nothing was written.
    private static PushResult done(PushAttempt attempt) {
        return attempt.result().orElseThrow(() -> Fault.of(400, refusal(attempt.plan())));
    }

    private static String refusal(PushPlan plan) {
        var sentences = new ArrayList<String>();
        List<RowProblem> problems = plan.problems();
        problems.stream().limit(PROBLEMS_TOLD)
                .map(problem -> "row " + problem.line() + ", " + problem.column() + ": " + problem.reason() + ".")
                .forEach(sentences::add);
        if (problems.size() > PROBLEMS_TOLD) {
            sentences.add("%,d bad cells in all.".formatted(problems.size()));
        }
        sentences.addAll(plan.refusals());
        return "Nothing was written. " + String.join(" ", sentences);
    }

    /// Feast knows no push source that nobody consumes.
    private void demandConsumers(String source) {
        FeatureRepo repo = store.definitions();
        if (repo.pushSource(source).isEmpty()) {
            throw Fault.feast(422, "PushSourceNotFoundException", "No push source is named '" + source + "'; "
                    + there(repo.pushSources().stream().map(PushSource::name).toList()));
        }
        if (repo.consumers(source).isEmpty()) {
            throw Fault.feast(422, "PushSourceNotFoundException", "No feature view consumes the push source '" + source + "'.");
        }
    }

    void demandView(String view, String errorClass) {
        FeatureRepo repo = store.definitions();
        if (repo.onDemandFeatureView(view).isPresent()) {
            throw Fault.of(400, "'" + view + "' is an on-demand view: it is computed when it is read, nothing of it is stored.");
        }
        if (repo.featureView(view).isEmpty()) {
            throw Fault.feast(404, errorClass, "No feature view is named '" + view + "'; "
                    + there(repo.featureViews().stream().map(View::name).toList()));
        }
    }

    private void demandKnown(OnlineQuery query) {
        FeatureRepo repo = store.definitions();
        query.service().filter(service -> repo.featureService(service).isEmpty()).ifPresent(service -> {
            throw Fault.feast(404, "FeatureServiceNotFoundException", "No feature service is named '" + service + "'; "
                    + there(repo.featureServices().stream().map(each -> each.name()).toList()));
        });
        if (query.service().isEmpty()) {
            query.features().stream()
                    .filter(reference -> reference.indexOf(':') > 0)
                    .map(reference -> reference.substring(0, reference.indexOf(':')))
                    .filter(view -> repo.onDemandFeatureView(view).isEmpty())
                    .forEach(view -> demandView(view, "FeatureViewNotFoundException"));
        }
    }

    private static String there(List<String> names) {
        return names.isEmpty() ? "the repository has none." : names.stream().collect(Collectors.joining(", ", "the repository has ", "."));
    }
}
