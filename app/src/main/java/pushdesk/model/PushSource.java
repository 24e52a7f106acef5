package pushdesk.model;

import java.util.Optional;

/// A source that rows are pushed to. It has no columns of its own: those of its consumers and of its batch source hold.
///
/// @param batchSource the name of the batch source; empty is a problem, and offline pushes are refused
public record PushSource(String name, Optional<String> batchSource, ObjectInfo info) implements DataSource {

    @Override
    public String kind() {
        return "PushSource";
    }
}
