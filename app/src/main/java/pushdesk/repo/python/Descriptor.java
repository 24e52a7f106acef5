package pushdesk.repo.python;

/// A function of a class that is not a plain method.
record Descriptor(Kind kind, Object function) {
    enum Kind { STATIC, CLASS, PROPERTY }
}
