package pushdesk.repo.python.value;

/// A value that only running the code would tell, or a thing of a library that is not known here. Whatever is asked of it is unknown too.
///
/// @param what what it came from, as a reader would name it: `os.getenv('X')`, `pandas`
/// @param call what it was called with, when it is the result of calling an unknown thing; else null
public record Unknown(String what, Arguments call) {

    public Unknown(String what) {
        this(what, null);
    }

    public Unknown member(String name) {
        return what.length() > 120 ? this : new Unknown(call == null ? what + "." + name : what);
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
