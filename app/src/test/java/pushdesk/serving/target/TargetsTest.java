package pushdesk.serving.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.PushdeskException;
import pushdesk.serving.client.ServerAddress;

class TargetsTest {
    private static final Target STAGING = new Target("staging", ServerAddress.of("http://localhost:6566", Optional.empty()), false);
    private static final Target PRODUCTION = new Target("prod", ServerAddress.of("https://feast.example.com/eu", Optional.of("s3cret"))
            .withHeaders(Map.of("X-Team", "drivers")).vouchedForBy(Optional.of(Path.of("/etc/ca.pem"))), true);

    @TempDir
    Path folder;

    @Test
    void whatWasAddedIsThereForWhoeverReadsNext() {
        var targets = Targets.in(folder.resolve("not-there-yet"));
        assertEquals(List.of(), targets.all());
        targets.add(STAGING);
        targets.add(PRODUCTION);
        assertEquals(List.of(PRODUCTION, STAGING), Targets.in(folder.resolve("not-there-yet")).all());
        targets.remove("prod");
        assertEquals(List.of(STAGING), targets.all());
    }

    @Test
    void aTargetIsChangedInItsPlaceAndItsNameTooButNeverToThatOfAnother() {
        var targets = Targets.in(folder);
        targets.add(STAGING);
        targets.add(PRODUCTION);
        var renamed = new Target("test", STAGING.server(), false);
        targets.change("staging", renamed);
        assertEquals(List.of(PRODUCTION, renamed), targets.all());
        var production = new Target("test", STAGING.server(), true);
        targets.change("test", production);
        assertEquals(List.of(PRODUCTION, production), targets.all());
        assertEquals("There is a target named 'prod' already; choose another name.",
                assertThrows(PushdeskException.class, () -> targets.change("test", new Target("prod", STAGING.server(), false))).getMessage());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyButItsOwnerReadsTheFile() throws IOException {
        var targets = Targets.in(folder);
        targets.add(PRODUCTION);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(targets.file())));
        targets.add(STAGING);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(targets.file())));
    }

    @Test
    void namesThatAreNotThereOrTwiceThereAreTold() {
        var targets = Targets.in(folder);
        assertEquals("No target is named 'prod'; there are none yet.", assertThrows(PushdeskException.class, () -> targets.named("prod")).getMessage());
        targets.add(STAGING);
        assertEquals("No target is named 'prod'; the targets are staging.", assertThrows(PushdeskException.class, () -> targets.named("prod")).getMessage());
        assertEquals("There is a target named 'staging' already; remove it first, or choose another name.",
                assertThrows(PushdeskException.class, () -> targets.add(STAGING)).getMessage());
    }

    @Test
    void aFileThatIsNoJsonIsToldAndLeftAsItIs() throws IOException {
        var targets = Targets.in(folder);
        String broken = "{\"targets\": [\n{\"name\": \"prod\", \"token\": s3cret}]}";
        Files.writeString(targets.file(), broken);
        var fault = assertThrows(PushdeskException.class, () -> targets.add(STAGING));
        assertEquals("The targets in " + targets.file() + " can't be read: line 2, column 27 is no JSON. Mend the file, or remove it.", fault.getMessage());
        assertNull(fault.getCause(), "a stack trace would show the token");
        assertEquals(broken, Files.readString(targets.file()));
    }

    @Test
    void addressesHeadersAndNamesThatCanBeNoneAreTold() {
        assertEquals("'ftp://x' is no address of a feature server; expected one such as http://localhost:6566.",
                assertThrows(PushdeskException.class, () -> ServerAddress.of("ftp://x", Optional.empty())).getMessage());
        assertEquals("The header 'Host: …' can't be sent; expected a name such as X-Api-Key, a colon and a line of text.",
                assertThrows(PushdeskException.class, () -> STAGING.server().withHeaders(Map.of("Host", "x"))).getMessage());
        assertEquals("'../x' is no name for a target; expected letters, digits, '.', '_', '-' or spaces, such as staging.",
                assertThrows(PushdeskException.class, () -> new Target("../x", STAGING.server(), false)).getMessage());
    }

    @Test
    void whatOpensAServerStandsInNoText() {
        assertEquals("https://feast.example.com/eu with a token with [X-Team]", PRODUCTION.server().toString());
        assertEquals("A name and a password have no place in the address; give what opens the server as a token or a header.",
                assertThrows(PushdeskException.class, () -> ServerAddress.of("https://ada:s3cret@feast.example.com", Optional.empty())).getMessage());
    }

    @Test
    void eachSystemHasItsOwnFolder() {
        Path home = Path.of("/home/ada");
        assertEquals(
                List.of(Path.of("/home/ada/.config/pushdesk"), Path.of("/xdg/pushdesk"), Path.of("/home/ada/Library/Application Support/Pushdesk"), Path.of("/roaming/Pushdesk")),
                List.of(SettingsFolder.of("Linux", home, Map.of()), SettingsFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/xdg")),
                        SettingsFolder.of("Mac OS X", home, Map.of()), SettingsFolder.of("Windows 11", home, Map.of("APPDATA", "/roaming"))));
    }
}
