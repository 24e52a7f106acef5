package pushdesk.repo.python.evaluate;

import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.object.PyModule;
import pushdesk.repo.python.object.Scope;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyList;

/// Where a piece of code runs.
final class Frame {
    final PyModule module;
    final Scope scope;
    /// Whether a statement that fails is reported and passed over; else the failure goes up, as in functions and in `try`.
    final boolean lenient;
    /// What `yield` collects; null outside generators.
    final PyList yielded;
    /// The class whose method runs, and the instance, for `super()`; else null.
    final PyClass owner;
    final Object self;
    Object returned = None.NONE;

    private Frame(PyModule module, Scope scope, boolean lenient, PyList yielded, PyClass owner, Object self) {
        this.module = module;
        this.scope = scope;
        this.lenient = lenient;
        this.yielded = yielded;
        this.owner = owner;
        this.self = self;
    }

    static Frame ofModule(PyModule module) {
        return new Frame(module, module.scope(), true, null, null, null);
    }

    static Frame ofFunction(PyModule module, Scope scope, PyList yielded, PyClass owner, Object self) {
        return new Frame(module, scope, false, yielded, owner, self);
    }

    Frame within(Scope inner) {
        return new Frame(module, inner, lenient, yielded, owner, self);
    }

    /// The same place, where failures go up to an enclosing `try`.
    Frame strict() {
        if (!lenient) {
            return this;
        }
        return new Frame(module, scope, false, yielded, owner, self);
    }
}
