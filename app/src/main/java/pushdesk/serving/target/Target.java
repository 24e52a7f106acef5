package pushdesk.serving.target;

import pushdesk.model.PushdeskException;
import pushdesk.serving.client.ServerAddress;

/// A deployed Feast feature server under a name.
///
/// @param production whether a push there asks first
public record Target(String name, ServerAddress server, boolean production) {
    private static final int LONGEST = 60;

    /// @throws PushdeskException when the name is none
    public Target {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]*") || name.length() > LONGEST || !name.equals(name.strip())) {
            throw PushdeskException.invalid("'" + name + "' is no name for a target; expected letters, digits, '.', '_', '-' or spaces, such as staging.");
        }
    }
}
