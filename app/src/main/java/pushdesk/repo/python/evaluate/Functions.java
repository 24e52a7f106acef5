package pushdesk.repo.python.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.repo.python.evaluate.Function.Parameter;
import pushdesk.repo.python.evaluate.Function.Parameter.Kind;
import pushdesk.repo.python.library.Calls;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.object.Descriptor;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.object.Scope;
import pushdesk.repo.python.operation.Iteration;
import pushdesk.repo.python.operation.Texts;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Makes functions and calls things.
final class Functions implements Calls {
    private final Interpreter python;

    Functions(Interpreter python) {
        this.python = python;
    }

    Object lambda(Syntax node, Frame frame) {
        return new Function(this, "<lambda>", parameters(node.child("parameters"), frame), node.child("body"), false, frame, node);
    }

    /// @param definition the whole statement, decorators and all
    Function definition(Syntax node, Frame frame, Syntax definition) {
        Syntax body = node.child("body");
        return new Function(this, node.child("name").text(), parameters(node.child("parameters"), frame), body, yields(body), frame, definition);
    }

    private static boolean yields(Syntax node) {
        for (Syntax child : node.children) {
            boolean inner = child.is("function_definition") || child.is("lambda") || child.is("class_definition");
            if (child.is("yield") || !inner && yields(child)) {
                return true;
            }
        }
        return false;
    }

    private List<Parameter> parameters(Syntax list, Frame frame) {
        var parameters = new ArrayList<Parameter>();
        boolean keywordOnly = false;
        for (Syntax node : list == null ? new Syntax[0] : list.children) {
            Kind kind = keywordOnly ? Kind.KEYWORD_ONLY : Kind.ANY;
            Syntax pattern = node.is("typed_parameter") ? node.children[0] : node;
            switch (pattern.type) {
                case "identifier" -> parameters.add(new Parameter(pattern.text(), kind, null));
                case "default_parameter", "typed_default_parameter" -> parameters.add(
                        new Parameter(node.child("name").text(), kind, python.expressions.evaluate(node.child("value"), frame)));
                case "keyword_separator" -> keywordOnly = true;
                case "list_splat_pattern" -> {
                    parameters.add(new Parameter(pattern.children[0].text(), Kind.REST, null));
                    keywordOnly = true;
                }
                case "dictionary_splat_pattern" -> parameters.add(new Parameter(pattern.children[0].text(), Kind.NAMED_REST, null));
                default -> { }
            }
        }
        return parameters;
    }

    /// Calls whatever it is; calling something unknown gives something unknown, which keeps its arguments.
    Object invoke(Object callee, Arguments arguments, Syntax at) {
        return switch (callee) {
            case Unknown unknown -> new Unknown(at == null ? unknown.what() : at.brief(), arguments);
            case PyClass type -> python.classes.instantiate(type, arguments);
            case Callable callable -> callable.call(arguments);
            case Instance instance when instance.attribute("__call__") instanceof Callable method -> method.call(arguments);
            case Descriptor(Descriptor.Kind _, Object function) -> invoke(function, arguments, at);
            case HasAttributes _ -> new Unknown(at == null ? "a call" : at.brief(), arguments);
            default -> throw Raised.type("a value of type " + Texts.typeName(callee) + " can't be called");
        };
    }

    @Override
    public Object invoke(Object callee, Arguments arguments) {
        return invoke(callee, arguments, null);
    }

    Object call(Function function, Object self, Arguments arguments) {
        python.budget.enter();
        try {
            Scope scope = function.home.scope.function();
            bind(function, self, arguments, scope);
            PyList yielded = function.generator ? new PyList(List.of()) : null;
            Object first = function.parameters.isEmpty() ? null : scope.find(function.parameters.getFirst().name());
            Frame frame = Frame.ofFunction(function.home.module, scope, yielded, function.owner, self == null ? first : self);
            if (!function.body.is("block")) {
                return python.expressions.evaluate(function.body, frame);
            }
            python.statements.block(function.body, frame);
            return function.generator ? yielded : frame.returned;
        } catch (Iteration.NotKnown e) {
            return new Unknown(function.name + "(…)");
        } finally {
            python.budget.leave();
        }
    }

    private void bind(Function function, Object self, Arguments arguments, Scope scope) {
        var positional = new ArrayList<Object>();
        if (self != null) {
            positional.add(self);
        }
        positional.addAll(arguments.positional());
        var named = new LinkedHashMap<>(arguments.named());
        int next = 0;
        Set<String> set = new HashSet<>();
        for (Parameter parameter : function.parameters) {
            switch (parameter.kind()) {
                case REST -> {
                    scope.set(parameter.name(), new PyTuple(List.copyOf(positional.subList(Math.min(next, positional.size()), positional.size()))));
                    next = Math.max(next, positional.size());
                }
                case NAMED_REST -> { }
                case POSITIONAL, ANY, KEYWORD_ONLY -> {
                    if (parameter.kind() != Kind.KEYWORD_ONLY && next < positional.size()) {
                        scope.set(parameter.name(), positional.get(next++));
                    } else if (named.containsKey(parameter.name())) {
                        scope.set(parameter.name(), named.get(parameter.name()));
                    } else if (parameter.value() != null) {
                        scope.set(parameter.name(), parameter.value());
                    } else {
                        throw Raised.type(function.name + "() is called without its argument '" + parameter.name() + "'");
                    }
                    set.add(parameter.name());
                }
            }
        }
        named.keySet().removeAll(set);
        Parameter last = function.parameters.isEmpty() ? null : function.parameters.getLast();
        if (last != null && last.kind() == Kind.NAMED_REST) {
            python.budget.elements(named.size());
            scope.set(last.name(), new PyDict(named));
        } else if (!named.isEmpty()) {
            throw Raised.type(function.name + "() has no parameter '" + named.keySet().iterator().next() + "'");
        }
        if (next < positional.size()) {
            throw Raised.type(function.name + "() is called with " + positional.size() + " arguments, of which it takes " + next);
        }
    }
}
