package pushdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The arguments as they were typed.
///
/// In a bare locale (`LANG=C`, usual in containers) Java decodes them as ASCII, and a view named `店` could not be asked for. Linux keeps the
/// bytes.
public final class Arguments {
    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private Arguments() {}

    /// @param decoded what `main` was given
    public static List<String> asTyped(String[] decoded) {
        boolean lost = Arrays.stream(decoded).anyMatch(argument -> argument.indexOf('\uFFFD') >= 0);
        if (!lost || !Files.isReadable(BYTES)) {
            return List.of(decoded);
        }
        try {
            return last(decoded.length, Files.readAllBytes(BYTES), List.of(decoded));
        } catch (IOException e) {
            return List.of(decoded);
        }
    }

    /// The last `count` of the texts in the block, each of which a zero byte ends.
    static List<String> last(int count, byte[] block, List<String> otherwise) {
        List<String> all = List.of(new String(block, StandardCharsets.UTF_8).split("\0", -1));
        int end = all.size() - 1;
        return end >= count ? all.subList(end - count, end) : otherwise;
    }
}
