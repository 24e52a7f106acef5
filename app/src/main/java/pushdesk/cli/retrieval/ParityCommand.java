package pushdesk.cli.retrieval;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.ProgressBar;
import pushdesk.cli.common.Streams;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.View;
import pushdesk.store.FeatureStore;
import pushdesk.store.parity.ViewParity;

/// `parity REPO`: how far the online store and the newest offline rows agree.
@Command(
        name = "parity",
        description = "Compare the local online store with the newest offline rows: a count for each view, or the keys of one that differ.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class ParityCommand implements Callable<Integer> {
    private static final long KEYS_FOR_A_PERSON = 100;

    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--view", paramLabel = "V", description = "The view whose keys are shown with both values. Without it: a count for each view.")
    private String view;

    @Option(names = "--limit", paramLabel = "N", description = "How many keys at most. Without it: all in JSON, 100 in a table.")
    private Long limit;

    @Mixin
    private CommonOptions common;

    public ParityCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        try (Interruption interruption = Interruption.guard(streams); ProgressBar progress = ProgressBar.on(streams, interruption); FeatureStore store = common.openStore(repo, streams)) {
            if (view == null) {
                all(repo, store, progress);
            } else {
                one(store, progress);
            }
        }
        return ExitCode.DONE;
    }

    /// Views with nothing to compare, online or offline, are left out.
    private void all(FeatureRepo repo, FeatureStore store, ProgressBar progress) {
        List<String> names = repo.featureViews().stream()
                .filter(each -> each.online() && each.batchSource().flatMap(repo::batchSource).isPresent())
                .map(View::name)
                .toList();
        List<String> others = repo.featureViews().stream().map(FeatureView::name).filter(name -> !names.contains(name)).toList();
        if (common.json()) {
            Json.print(streams.out(), json -> {
                json.writeStartObject();
                json.writeArrayPropertyStart("views");
                for (String name : names) {
                    try (ViewParity parity = store.parity(name, progress)) {
                        json.writeStartObject();
                        new ParityJson(json, parity).counts();
                        json.writeEndObject();
                    }
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            return;
        }
        var text = new ParityText();
        for (String name : names) {
            try (ViewParity parity = store.parity(name, progress)) {
                text.count(parity);
            }
        }
        progress.close();
        text.counts().print(streams.out(), 0);
        if (!others.isEmpty()) {
            streams.err().println("Not compared, since they are not online or have no batch source: " + String.join(", ", others) + ".");
        }
    }

    private void one(FeatureStore store, ProgressBar progress) {
        try (ViewParity parity = store.parity(view, progress)) {
            progress.close();
            if (common.json()) {
                Json.print(streams.out(), json -> new ParityJson(json, parity).write(limit == null ? Long.MAX_VALUE : limit));
                return;
            }
            if (parity.differences() == 0) {
                streams.out().println(parity.same() == 0
                        ? "Nothing is stored for " + view + "."
                        : "All " + ParityText.count(parity.same()) + " keys of " + view + " are the same online and offline.");
                return;
            }
            long most = limit == null ? KEYS_FOR_A_PERSON : limit;
            ParityText.differences(parity, most).print(streams.out(), 0);
            streams.out().println();
            streams.out().println(ParityText.count(parity.differences()) + (parity.differences() == 1 ? " key differs, " : " keys differ, ")
                    + ParityText.count(parity.same()) + (parity.same() == 1 ? " is the same." : " are the same."));
            if (parity.differences() > most) {
                streams.err().println(ParityText.count(most) + " of them are shown; --limit shows more.");
            }
        }
    }
}
