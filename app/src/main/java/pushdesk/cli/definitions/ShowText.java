package pushdesk.cli.definitions;

import static pushdesk.cli.common.TextTable.Column.number;
import static pushdesk.cli.common.TextTable.Column.text;

import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import pushdesk.cli.common.TextTable;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.PushSource;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.repo.registry.AppliedRepo;

/// What `show` prints for a person: push sources first, since they are what Pushdesk is for.
final class ShowText {
    private final FeatureRepo repo;
    private final PrintStream out;

    private ShowText(FeatureRepo repo, PrintStream out) {
        this.repo = repo;
        this.out = out;
    }

    static void print(FeatureRepo repo, PrintStream out) {
        var text = new ShowText(repo, out);
        out.println(repo.project());
        out.println(repo.root());
        out.println("Configured stores, which Pushdesk never touches: " + repo.config().onlineStore() + " online, "
                + repo.config().offlineStore() + " offline");
        text.objects();
    }

    /// What was applied, by its registry.
    static void print(AppliedRepo applied, PrintStream out) {
        out.println(applied.repo().project());
        applied(applied, out);
        new ShowText(applied.repo(), out).objects();
    }

    /// The line that names a registry.
    static void applied(AppliedRepo applied, PrintStream out) {
        out.println("Applied to " + applied.repo().config().registry() + applied.lastApplied().map(time -> ", last " + time.truncatedTo(ChronoUnit.SECONDS)).orElse(""));
    }

    private void objects() {
        pushSources();
        otherSources();
        featureViews();
        entities();
        services();
        problems();
        out.flush();
    }

    private void pushSources() {
        var table = new TextTable(text("name"), text("consumers"), text("batch source"));
        for (PushSource source : repo.pushSources()) {
            table.add(source.name(), orNone(names(repo.consumers(source.name()))), source.batchSource().orElse("none"));
        }
        section("Push sources", table);
    }

    private void otherSources() {
        var table = new TextTable(text("name"), text("kind"), text("reads"));
        repo.dataSources().forEach(source -> {
            switch (source) {
                case PushSource _ -> { }
                case BatchSource batch -> table.add(batch.name(), batch.kind(), batch.reads());
                case StreamSource stream -> table.add(stream.name(), stream.kind(), stream.reads());
                case RequestSource request -> table.add(request.name(), request.kind(), fields(request.schema()));
            }
        });
        section("Other sources", table);
    }

    private void featureViews() {
        var table = new TextTable(text("name"), text("kind"), text("keys"), number("features"), text("lives for"), text("online"), text("reads"));
        for (FeatureView view : repo.featureViews()) {
            String reads = view.streamSource().or(view::batchSource).orElse(String.join(", ", view.sourceViews()));
            table.add(view.name(), view.kind(), orNone(fields(view.joinKeys())), count(view.features()), ttl(view.ttl()),
                    view.online() ? "yes" : "no", reads);
        }
        for (OnDemandFeatureView view : repo.onDemandFeatureViews()) {
            List<String> reads = new java.util.ArrayList<>(view.sourceViews());
            reads.addAll(view.requestSources());
            table.add(view.name(), view.kind(), orNone(String.join(", ", view.entities())), count(view.features()), "",
                    view.writeToOnlineStore() ? "on write" : "computed", String.join(", ", reads));
        }
        section("Feature views", table);
    }

    private void entities() {
        var table = new TextTable(text("name"), text("join key"), text("type"));
        repo.entities().forEach(entity -> table.add(entity.name(), entity.joinKey(), entity.valueType().feastName()));
        section("Entities", table);
    }

    private void services() {
        var table = new TextTable(text("name"), text("views"));
        repo.featureServices().forEach(service -> table.add(service.name(), service.projections().stream()
                .map(projection -> projection.nameToUse() + " (" + projection.features().size() + ")")
                .collect(Collectors.joining(", "))));
        section("Feature services", table);
    }

    private void problems() {
        var table = new TextTable(text("severity"), text("place"), text("what"));
        repo.problems().forEach(problem -> table.add(problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                problem.location().toString(), (problem.message() + " " + problem.advice()).strip()));
        section("Problems", table);
    }

    private void section(String title, TextTable table) {
        if (!table.isEmpty()) {
            out.println();
            out.println(title);
            table.print(out, 2);
        }
    }

    private static String ttl(Duration ttl) {
        if (ttl.isZero()) {
            return "ever";
        }
        long seconds = ttl.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + " min" : ttl.toMillis() / 1000.0 + " s";
    }

    private static String count(List<?> things) {
        return Integer.toString(things.size());
    }

    private static String names(List<FeatureView> views) {
        return views.stream().map(FeatureView::name).collect(Collectors.joining(", "));
    }

    private static String fields(List<Field> fields) {
        return fields.stream().map(field -> field.name() + " " + field.type().feastName()).collect(Collectors.joining(", "));
    }

    private static String orNone(String names) {
        return names.isEmpty() ? "none" : names;
    }
}
