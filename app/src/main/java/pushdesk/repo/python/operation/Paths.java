package pushdesk.repo.python.operation;

import java.util.ArrayDeque;

/// What `pathlib` and `os.path` do to texts.
public final class Paths {

    private Paths() {}

    public static String join(String path, String more) {
        if (more.startsWith("/") || path.isEmpty() || path.equals(".")) {
            return more;
        }
        return more.isEmpty() ? path : path.endsWith("/") ? path + more : path + "/" + more;
    }

    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }

    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static String normalized(String path) {
        var parts = new ArrayDeque<String>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && path.startsWith("/"))) {
                parts.addLast(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
