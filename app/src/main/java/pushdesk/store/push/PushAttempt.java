package pushdesk.store.push;

import java.util.Optional;

/// A push that was planned and done at once.
///
/// @param result empty when the plan was refused; then nothing was written
public record PushAttempt(PushPlan plan, Optional<PushResult> result) {}
