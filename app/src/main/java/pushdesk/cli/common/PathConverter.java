package pushdesk.cli.common;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// An argument as a path, or a sentence that says why it can't be one.
public final class PathConverter implements ITypeConverter<Path> {
    private final Path base;

    /// @param base what paths that are not absolute start from
    public PathConverter(Path base) {
        this.base = base;
    }

    @Override
    public Path convert(String argument) {
        try {
            return base.resolve(argument);
        } catch (InvalidPathException e) {
            String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
            boolean bareLocale = !encoding.startsWith("UTF") && argument.chars().anyMatch(c -> c > 127);
            throw new TypeConversionException("'" + argument + "' can't be a path here" + (bareLocale
                    ? ": the locale's encoding is " + encoding + ". Set LC_ALL=C.UTF-8 and try again."
                    : ": " + e.getReason() + "."));
        }
    }
}
