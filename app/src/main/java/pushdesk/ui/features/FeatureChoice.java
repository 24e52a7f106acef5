package pushdesk.ui.features;

/// What features are taken from.
///
/// @param name the service's or the view's; empty for features that are typed
public record FeatureChoice(Kind kind, String name) {
    public enum Kind { SERVICE, VIEW, TYPED }

    static final FeatureChoice TYPED = new FeatureChoice(Kind.TYPED, "");
}
