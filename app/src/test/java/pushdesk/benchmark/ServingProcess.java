package pushdesk.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.serving.FeatureServer;
import pushdesk.serving.ServerListener;
import pushdesk.serving.ServerOptions;
import pushdesk.store.FeatureStore;

/// Serves a repository's stores from a process of its own, until its input ends: `ServingProcess <repository> <store folder>`.
final class ServingProcess {
    private ServingProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (var store = FeatureStore.open(FeatureRepoReader.read(Path.of(arguments[0])), Path.of(arguments[1]));
                var server = FeatureServer.start(store, ServerOptions.USUAL.at(ServerOptions.LOOPBACK, 0), ServerListener.NONE)) {
            System.out.println(server.port());
            System.in.readAllBytes();
            System.out.println(store.history().size());
        }
    }
}
