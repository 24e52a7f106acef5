package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `serve` as a process of its own, from its start to Ctrl-C.
class ServeCommandTest {
    private static final String HELLO = "../sample-repos/hello";
    private static final String ROW = """
            {"push_source_name":"weather_push","df":{"city":["Oslo"],"celsius":[-3],"sky":["snow"],"measured_at":["2026-11-20T06:00:00"]}}""";

    @TempDir
    private Path folder;

    @Test
    void whatWasPushedIsStoredWhenTheServerIsStopped() throws Exception {
        Process process = serve();
        String address = announced(process);
        assertEquals(401, post(address, "").statusCode());
        assertEquals(200, post(address, "Bearer s3cret").statusCode());
        assertEquals(new Terminal.Answer(0, "5 rows read, 0 bad; 5 accepted by " + address + ", 0 refused, 0 uncertain, 0 not sent.\n", ""),
                new Terminal().run("push", HELLO, "weather_push", HELLO + "/data/weather.csv", "--to-server", address, "--token", "s3cret", "--chunk", "3"));
        process.destroy(); // as Ctrl-C does
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the server ends");

        List<String> log = Files.readAllLines(folder.resolve("err"), StandardCharsets.UTF_8).stream().map(line -> line.replaceAll("^\\S+Z |\\d+ ms", "")).toList();
        assertEquals(
                List.of(
                        "POST /push 401 : This server asks for its token: Authorization: Bearer …",
                        "POST /push 200 : push 1, 1 row of weather_push, online",
                        "POST /push 200 : push 2, 3 rows of weather_push, online",
                        "POST /push 200 : push 3, 2 rows of weather_push, online",
                        "Closing; requests under way are finished."),
                log);
        assertEquals("""
                {"metadata":{"feature_names":["city","celsius","sky"]},"results":[\
                {"values":["Oslo","Berlin"],"statuses":["PRESENT","PRESENT"],"event_timestamps":["1970-01-01T00:00:00Z","1970-01-01T00:00:00Z"]},\
                {"values":[-2.5,6.5],"statuses":["OUTSIDE_MAX_AGE","OUTSIDE_MAX_AGE"],"event_timestamps":["2026-11-20T06:00:00Z","2026-11-20T12:00:00Z"]},\
                {"values":["snow","clear"],"statuses":["OUTSIDE_MAX_AGE","OUTSIDE_MAX_AGE"],"event_timestamps":["2026-11-20T06:00:00Z","2026-11-20T12:00:00Z"]}]}
                """, new Terminal().run("online", HELLO, "--features", "city_weather:celsius,city_weather:sky", "--entity", "city=Oslo,Berlin",
                "--store", folder.resolve("store").toString()).out());
    }

    @Test
    void aPortThatIsNoneIsRefusedInASentence() {
        assertEquals(new Terminal.Answer(1, "", "The feature server can't listen on port 99999; a number from 0, which is any free one, to 65535 is expected.\n"),
                new Terminal().run("serve", HELLO, "--port", "99999", "--store", folder.toString()));
    }

    private Process serve() throws Exception {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", "-cp", "target/classes" + File.pathSeparator + Files.readString(Path.of("target/runtime.classpath")).strip(),
                "pushdesk.Launcher", "serve", HELLO, "--port", "0", "--store", folder.resolve("store").toString());
        builder.environment().put("PUSHDESK_TOKEN", "s3cret");
        return builder.redirectError(folder.resolve("err").toFile()).start();
    }

    private static String announced(Process process) throws Exception {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertTrue(line != null && line.matches("Serving the local stores of hello at http://localhost:\\d+; Ctrl-C ends it\\."), line);
        return line.replaceFirst(".* at (.*);.*", "$1");
    }

    private static HttpResponse<String> post(String address, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/push")).POST(HttpRequest.BodyPublishers.ofString(ROW));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
