package pushdesk.store.table;

import pushdesk.model.push.StoreKind;

/// A stored table that no longer fits the definitions. Until it is set aside, pushes to its target are refused.
///
/// @param target the view's name online, the batch source's offline
/// @param reason what changed: `'conv_rate' was Float32 and is now Float64`
/// @param rows how many rows the table has; they are kept
public record Migration(StoreKind store, String target, String reason, long rows) {}
