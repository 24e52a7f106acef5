package pushdesk.repo.python.evaluate;

import java.util.Arrays;
import java.util.Map;

/// Which `except` catches which exception, by name.
final class Exceptions {
    private static final Map<String, String> PARENTS = Map.of(
            "ModuleNotFoundError", "ImportError",
            "KeyError", "LookupError",
            "IndexError", "LookupError",
            "ZeroDivisionError", "ArithmeticError",
            "OverflowError", "ArithmeticError",
            "FileNotFoundError", "OSError",
            "UnicodeDecodeError", "ValueError",
            "NotImplementedError", "RuntimeError");

    private Exceptions() {}

    /// @param clause what stands after `except`: a name or a tuple of names
    static boolean catches(String clause, String kind) {
        return Arrays.stream(clause.split("[^\\w.]+")).filter(name -> !name.isEmpty()).anyMatch(name -> is(kind, name));
    }

    private static boolean is(String kind, String wanted) {
        String simple = wanted.substring(wanted.lastIndexOf('.') + 1);
        if (simple.equals("Exception") || simple.equals("BaseException")) {
            return true;
        }
        for (String each = kind; each != null; each = PARENTS.get(each)) {
            if (each.equals(simple)) {
                return true;
            }
        }
        return false;
    }
}
