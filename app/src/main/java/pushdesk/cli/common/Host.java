package pushdesk.cli.common;

import java.nio.file.Path;
import pushdesk.model.Progress;
import pushdesk.store.FeatureStore;

/// The process that a command runs in as a guest, since it holds the store.
///
/// @param directory what the command's paths start from
/// @param held the store, which the command does not close
/// @param progress tells when the guest wants the command to stop
public record Host(Path directory, FeatureStore held, Progress progress) {}
