package pushdesk.store.computed;

/// A value that the function of an on-demand view does not give: Python would raise here, or give up the number's exactness.
final class NotComputable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean missing;

    private NotComputable(String reason, boolean missing) {
        super(reason, null, false, false);
        this.missing = missing;
    }

    static NotComputable because(String reason) {
        return new NotComputable(reason, false);
    }

    static NotComputable ofNull(String sign) {
        return new NotComputable("'" + sign + "' of a value that is not there", true);
    }

    /// Whether an input that is null is all that is wrong.
    boolean missing() {
        return missing;
    }
}
