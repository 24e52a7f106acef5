package pushdesk.repo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The patterns of `.feastignore`, as Python's `glob` reads them: `*`, `?` and `[…]` within a name, `**` for any folders.
final class IgnorePatterns {
    static final int MOST = 200;
    private static final int MOST_PARTS = 40;
    private final List<List<String>> patterns = new ArrayList<>();

    /// @param lines the lines of the file; comments and blank lines are passed over
    IgnorePatterns(List<String> lines) {
        for (String line : lines) {
            int comment = line.indexOf('#');
            String pattern = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!pattern.isEmpty() && patterns.size() < MOST) {
                patterns.add(parts(pattern));
            }
        }
    }

    private static List<String> parts(String pattern) {
        var parts = new ArrayList<String>();
        for (String part : pattern.split("/")) {
            boolean again = part.equals("**") && !parts.isEmpty() && parts.getLast().equals("**");
            if (!part.isEmpty() && !part.equals(".") && !again && parts.size() < MOST_PARTS) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// Whether a file, or a folder it lies in, matches.
    ///
    /// @param file its path relative to the repository, with forward slashes
    boolean covers(String file) {
        List<String> path = Arrays.asList(file.split("/"));
        return patterns.stream().anyMatch(pattern -> matches(pattern, path));
    }

    /// Whether the pattern matches the path or the beginning of it.
    private static boolean matches(List<String> pattern, List<String> path) {
        boolean[] reached = new boolean[path.size() + 1];
        reached[0] = true;
        for (String part : pattern) {
            boolean[] next = new boolean[path.size() + 1];
            for (int at = 0; at <= path.size(); at++) {
                if (part.equals("**")) {
                    next[at] = reached[at] || at > 0 && next[at - 1];
                } else if (at > 0 && reached[at - 1]) {
                    next[at] = name(part, path.get(at - 1));
                }
            }
            reached = next;
        }
        for (int at = 1; at < reached.length; at++) {
            if (reached[at]) {
                return true;
            }
        }
        return false;
    }

    /// A name against `*`, `?` and `[…]`; going back to the last star only keeps it cheap for any pattern.
    private static boolean name(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < name.length()) {
            int length = p < pattern.length() ? single(pattern, p, name.charAt(n)) : 0;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = n;
            } else if (length > 0) {
                p += length;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /// How much of the pattern the character takes; 0 when it does not fit.
    private static int single(String pattern, int at, char c) {
        int close = pattern.charAt(at) == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (close < 0) {
            return pattern.charAt(at) == '?' || pattern.charAt(at) == c ? 1 : 0;
        }
        boolean not = pattern.charAt(at + 1) == '!';
        boolean in = false;
        for (int i = at + (not ? 2 : 1); i < close; i++) {
            boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
            in |= range ? c >= pattern.charAt(i) && c <= pattern.charAt(i + 2) : c == pattern.charAt(i);
            i += range ? 2 : 0;
        }
        return in != not ? close - at + 1 : 0;
    }
}
