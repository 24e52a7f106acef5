package pushdesk.repo.python;

import java.util.List;

/// A list or a tuple.
public sealed interface PySequence permits PyList, PyTuple {

    List<Object> items();
}
