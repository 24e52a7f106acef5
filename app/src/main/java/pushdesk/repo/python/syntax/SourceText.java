package pushdesk.repo.python.syntax;

import java.nio.charset.StandardCharsets;

/// The text of one file, as UTF-8.
///
/// @param file its path relative to the repository, with forward slashes
public record SourceText(String file, byte[] text) {

    String slice(int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }
}
