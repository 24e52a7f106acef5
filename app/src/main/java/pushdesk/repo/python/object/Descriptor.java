package pushdesk.repo.python.object;

/// A function of a class that is not a plain method.
public record Descriptor(Kind kind, Object function) {
    public enum Kind { STATIC, CLASS, PROPERTY }
}
