package pushdesk.ui.targets;

import static pushdesk.ui.common.Words.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.model.PushdeskException;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;

/// What the user types about a target.
public final class TargetForm {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final StringProperty headers = new SimpleStringProperty("");
    private final StringProperty authority = new SimpleStringProperty("");
    private final BooleanProperty production = new SimpleBooleanProperty();

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty urlProperty() {
        return url;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    /// `Name: value`, a line each.
    public StringProperty headersProperty() {
        return headers;
    }

    /// The path of a PEM file; empty for none.
    public StringProperty authorityProperty() {
        return authority;
    }

    public BooleanProperty productionProperty() {
        return production;
    }

    /// @param target null for a new one
    void show(Target target) {
        name.set(target == null ? "" : target.name());
        url.set(target == null ? "" : target.server().address().toString());
        token.set(target == null ? "" : target.server().token().orElse(""));
        headers.set(target == null ? "" : new TreeMap<>(target.server().headers()).entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue()).collect(Collectors.joining("\n")));
        authority.set(target == null ? "" : target.server().authority().map(Path::toString).orElse(""));
        production.set(target != null && target.production());
    }

    /// @throws PushdeskException where it is none
    Target target() {
        if (name.get().isBlank()) {
            throw PushdeskException.invalid(text("targets.fault.name"));
        }
        if (url.get().isBlank()) {
            throw PushdeskException.invalid(text("targets.fault.url"));
        }
        ServerAddress server = ServerAddress.of(url.get(), Optional.of(token.get().strip()).filter(given -> !given.isEmpty()))
                .withHeaders(readHeaders())
                .vouchedForBy(readAuthority());
        return new Target(name.get().strip(), server, production.get());
    }

    private Map<String, String> readHeaders() {
        var all = new TreeMap<String, String>();
        headers.get().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw PushdeskException.invalid(text("targets.fault.header", line));
            }
            all.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return all;
    }

    private Optional<Path> readAuthority() {
        String path = authority.get().strip();
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path).toAbsolutePath());
        } catch (InvalidPathException e) {
            throw PushdeskException.invalid(text("targets.fault.path", path));
        }
    }
}
