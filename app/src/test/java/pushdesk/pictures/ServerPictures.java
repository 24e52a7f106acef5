package pushdesk.pictures;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of the feature server of the window, off, on and asked.
final class ServerPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "hello").toAbsolutePath().normalize();

    private ServerPictures() {}

    static void take(Path folder, Size size) throws Exception {
        String port = freePort();
        try (var pictures = new Pictures(folder, new EmbeddedEngine(Files.createTempDirectory("pushdesk-server")), List.of(SAMPLE), size);
                var client = HttpClient.newHttpClient()) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.desktop().open(SAMPLE));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.SERVER));
            pictures.both("server-off");
            pictures.act(() -> pictures.settings().serverPortProperty().set("port"));
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#server-power")).fire());
            pictures.both("server-fault");
            pictures.act(() -> pictures.settings().serverPortProperty().set(port));
            pictures.act(() -> ((Button) pictures.desktop().scene().lookup("#server-switch")).fire());
            pictures.until(() -> ((Button) pictures.desktop().scene().lookup("#server-switch")).getText().contains(port));
            pictures.both("server-on");
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                pictures.act(() -> pictures.settings().themeProperty().set(theme));
                post(client, port, "/push", """
                        {"push_source_name": "weather_push", "to": "online_and_offline", "df": {"city": ["Oslo", "Bergen"], "celsius": [1, 4],
                         "sky": ["snow", "rain"], "measured_at": ["2026-11-19T06:00:00", "2026-11-19T06:00:00"]}}""");
                pictures.until(() -> workspace.lastPushProperty().get() != null);
                pictures.take("server-arriving-" + theme.name().toLowerCase(Locale.ROOT), theme);
            }
            for (int i = 0; i < 9; i++) {
                post(client, port, "/push", """
                        {"push_source_name": "weather_push", "to": "online_and_offline", "df": {"city": ["Oslo", "Bergen"], "celsius": [%d, 4],
                         "sky": ["snow", "rain"], "measured_at": ["2026-11-2%dT06:00:00", "2026-11-2%dT06:00:00"]}}""".formatted(-i, i / 3, i / 3));
                post(client, port, "/get-online-features", "{\"features\": [\"city_weather:celsius\"], \"entities\": {\"city\": [\"Oslo\", \"Atlantis\", \"Bergen\"]}}");
            }
            post(client, port, "/push", "{\"push_source_name\": \"nobody\", \"df\": {}}");
            post(client, port, "/push", "{\"push_source_name\": \"weather_push\", \"df\": {\"city\": [\"Oslo\"], \"celsius\": [\"mild\"], \"sky\": [\"snow\"], \"measured_at\": [\"2026-11-20\"]}}");
            pictures.until(() -> workspace.history().size() == 11);
            pictures.act(() -> ((TableView<?>) pictures.desktop().scene().lookup(".request-table")).getSelectionModel().select(0));
            pictures.both("server-asked");
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.HISTORY));
            pictures.both("server-history");
        }
    }

    /// One that no other server of this machine has.
    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private static void post(HttpClient client, String port, String path, String body) throws Exception {
        client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
