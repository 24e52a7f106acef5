package pushdesk.cli.push;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import pushdesk.model.push.PushMode;

/// A push mode in Feast's word.
public final class PushModeConverter implements ITypeConverter<PushMode> {

    @Override
    public PushMode convert(String argument) {
        return PushMode.parse(argument.toLowerCase(Locale.ROOT)).orElseThrow(() -> new TypeConversionException(
                "'" + argument + "' is no push mode; it is one of " + String.join(", ", new Words())));
    }

    /// What a help text and a completion offer.
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PushMode.values()).map(PushMode::feastName).collect(Collectors.toList()).iterator();
        }
    }
}
