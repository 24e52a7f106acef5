package planted.elsewhere;

/// Lives in a package that no rule knows.
public interface Stray {}
