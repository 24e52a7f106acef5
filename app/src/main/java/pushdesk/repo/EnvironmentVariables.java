package pushdesk.repo;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Environment variables in `feature_store.yaml`, as `os.path.expandvars` has them.
public final class EnvironmentVariables {
    /// The name is in the first group, or in the second.
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{([^}]{0,200})})", Pattern.UNICODE_CHARACTER_CLASS);

    private EnvironmentVariables() {}

    /// Replaces `$NAME` and `${NAME}` by the environment's values; what is not set is left as it is.
    ///
    /// @param environment the value of a variable, or null
    public static String expanded(String text, Function<String, String> environment) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String value = environment.apply(name(found));
            return Matcher.quoteReplacement(value != null ? value : found.group());
        });
    }

    /// The first variable that the text still names.
    public static java.util.Optional<String> firstIn(String text) {
        return VARIABLE.matcher(text).results().findFirst().map(EnvironmentVariables::name);
    }

    private static String name(java.util.regex.MatchResult found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
