package pushdesk.repo.python.object;

/// A member of an enumeration of the program.
public record EnumMember(PyClass type, String name, Object value) implements HasAttributes {

    @Override
    public Object attribute(String wanted) {
        return switch (wanted) {
            case "name" -> name;
            case "value" -> value;
            default -> type.find(wanted) instanceof Bindable method ? new BoundMethod(this, method) : type.attribute(wanted);
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
