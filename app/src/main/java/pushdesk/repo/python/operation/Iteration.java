package pushdesk.repo.python.operation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.object.HasItems;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyRange;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Runs over values.
public final class Iteration {
    private final Budget budget;

    Iteration(Budget budget) {
        this.budget = budget;
    }

    /// What is to be run over is not known.
    public static final class NotKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotKnown() {
            super(null, null, false, false);
        }
    }

    /// The elements of a value. A list may grow meanwhile; dictionaries and sets are run over as they were.
    ///
    /// @throws NotKnown when the value is unknown
    public Iterable<Object> of(Object value) {
        return switch (value) {
            case PySequence sequence -> indexed(() -> sequence.items().size(), at -> sequence.items().get((int) at));
            case PyRange range -> indexed(range::size, at -> range.start() + at * range.step());
            case PyDict dictionary -> copy(dictionary.items().keySet());
            case PySet set -> copy(set.items());
            case String text -> indexed(text::length, at -> String.valueOf(text.charAt((int) at)));
            case PyClass type when type.enumeration -> copy(type.members().values());
            case HasItems _ -> throw new NotKnown();
            case Unknown _ -> throw new NotKnown();
            default -> throw Raised.type("a value of type " + Texts.typeName(value) + " can't be run over");
        };
    }

    /// The elements as a list of their own.
    public List<Object> list(Object value) {
        var elements = new ArrayList<Object>();
        for (Object element : of(value)) {
            budget.step();
            budget.grow(elements.size());
            elements.add(element);
        }
        return elements;
    }

    private Iterable<Object> copy(java.util.Collection<Object> elements) {
        budget.elements(elements.size());
        return new ArrayList<>(elements);
    }

    private static Iterable<Object> indexed(LongSupplier size, LongFunction<Object> element) {
        return () -> new Iterator<>() {
            private long next;

            @Override
            public boolean hasNext() {
                return next < size.getAsLong();
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return element.apply(next++);
            }
        };
    }
}
