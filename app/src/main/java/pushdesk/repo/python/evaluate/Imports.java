package pushdesk.repo.python.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.limit.LimitReached;
import pushdesk.repo.python.object.HasAttributes;
import pushdesk.repo.python.object.HasNames;
import pushdesk.repo.python.object.PyModule;
import pushdesk.repo.python.object.Scope;
import pushdesk.repo.python.syntax.ParsedFiles;
import pushdesk.repo.python.syntax.PythonParser;
import pushdesk.repo.python.syntax.SourceText;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Imports: files of the repository are run, once each; libraries give what is known of them, or unknown values.
final class Imports {
    private static final int DEEPEST = 60;
    private static final String PACKAGE_FILE = "__init__.py";
    private final Interpreter python;
    private final Library library;
    private final Modules files;
    private final PythonParser parser = new PythonParser();
    private final ParsedFiles.Reading parsed;
    private final Map<String, PyModule> loaded = new HashMap<>();
    private int depth;

    Imports(Interpreter python, Library library, Modules files, ParsedFiles.Reading parsed) {
        this.python = python;
        this.library = library;
        this.files = files;
        this.parsed = parsed;
    }

    void close() {
        parser.close();
        parsed.end();
    }

    /// The module of a file, run now unless it was.
    PyModule load(String file) {
        PyModule known = loaded.get(file);
        if (known != null) {
            return known;
        }
        String path = file.endsWith("/" + PACKAGE_FILE) ? file.substring(0, file.length() - PACKAGE_FILE.length() - 1)
                : file.endsWith(".py") ? file.substring(0, file.length() - ".py".length()) : file.substring(0, file.length() - 1);
        var module = new PyModule(path.replace('/', '.'), file);
        loaded.put(file, module);
        Scope names = module.scope();
        names.set("__name__", module.name());
        names.set("__file__", files.root() + "/" + file);
        if (!file.endsWith("/")) {
            run(module);
        }
        return module;
    }

    private void run(PyModule module) {
        Optional<byte[]> text = files.read(module.file());
        if (text.isEmpty()) {
            module.incomplete();
            return;
        }
        if (++depth > DEEPEST) {
            depth--;
            module.incomplete();
            throw new LimitReached("it imports more than " + DEEPEST + " files deep", false);
        }
        try {
            var source = new SourceText(module.file(), text.get());
            Syntax tree = parsed.tree(source, python.budget, () -> parser.parse(source, python.budget));
            reportBroken(tree);
            python.statements.module(tree, Frame.ofModule(module));
        } catch (LimitReached e) {
            module.incomplete();
            if (e.forAll) {
                throw e;
            }
            python.reports.add(Problem.error(new SourceLocation(module.file(), 0), "This file is passed over, since " + e.getMessage() + ".",
                    "Keep definitions in small files, and put other files into .feastignore."));
        } finally {
            depth--;
        }
    }

    private void reportBroken(Syntax tree) {
        for (Syntax statement : tree.children) {
            Syntax at = statement.broken || statement.is("ERROR") ? innermost(statement) : null;
            if (at != null && !at.is(PythonParser.TOO_DEEP)) {
                boolean whole = statement.is("expression_statement") || statement.is("ERROR");
                python.reports.add(Problem.error(at.place(), "This is no valid Python: '" + at.brief() + "'"
                        + (whole ? Statements.consequence(Targets.names(statement)) : "."), "'feast apply' would stop here; correct the line."));
            }
        }
    }

    /// Where within a broken part the parser stumbled first.
    private static Syntax innermost(Syntax node) {
        for (Syntax child : node.children) {
            if (child.broken || child.is("ERROR")) {
                return innermost(child);
            }
        }
        return node;
    }

    void run(Syntax node, Frame frame) {
        if (node.is("import_statement")) {
            for (Syntax name : node.children("name")) {
                plain(name, frame);
            }
        } else {
            from(node, frame);
        }
    }

    private void plain(Syntax name, Frame frame) {
        Syntax alias = name.child("alias");
        String path = (alias == null ? name : name.child("name")).text().replaceAll("\\s", "");
        Object module = module(path, frame);
        if (alias != null) {
            frame.scope.set(alias.text(), module);
        } else {
            String top = path.split("\\.")[0];
            frame.scope.set(top, top.equals(path) ? module : module(top, frame));
        }
    }

    private void from(Syntax node, Frame frame) {
        Syntax origin = node.child("module_name");
        String path = origin.text().replaceAll("\\s", "");
        Object module = origin.is("relative_import") ? relative(path, frame) : module(path, frame);
        if (node.childOfType("wildcard_import") != null) {
            star(module, frame);
            return;
        }
        for (Syntax name : node.children("name")) {
            Syntax alias = name.child("alias");
            String wanted = (alias == null ? name : name.child("name")).text();
            frame.scope.set(alias == null ? wanted : alias.text(), member(module, path, wanted, node, frame));
        }
    }

    private Object member(Object module, String path, String wanted, Syntax node, Frame frame) {
        Object found = switch (module) {
            case Unknown unknown -> unknown.member(wanted);
            case HasAttributes object -> object.attribute(wanted);
            default -> null;
        };
        if (found == null && module instanceof PyModule own) {
            found = files.find(folder(own) + wanted).map(this::load).orElse(null);
        }
        if (found == null && !(module instanceof PyModule)) {
            found = new Unknown(path + "." + wanted);
        }
        if (found == null && frame.lenient) {
            python.reports.add(Problem.error(node.place(), "'" + path + "' has nothing named '" + wanted + "'; it stays unknown.",
                    "'feast apply' would stop here; define it there, or correct the name."));
            return new Unknown(wanted);
        }
        if (found == null) {
            throw new Raised("ImportError", "'" + wanted + "' can't be imported from '" + path + "'");
        }
        return found;
    }

    /// Where the modules of a package lie: empty or with a slash at its end.
    private static String folder(PyModule module) {
        String file = module.file();
        return file.endsWith("/") ? file : file.endsWith(PACKAGE_FILE) ? file.substring(0, file.length() - PACKAGE_FILE.length())
                : file.substring(0, file.length() - ".py".length()) + "/";
    }

    private void star(Object module, Frame frame) {
        if (module instanceof PyModule own) {
            List<Object> names = new ArrayList<>();
            if (own.attribute("__all__") instanceof PySequence all) {
                names.addAll(all.items());
            } else {
                own.attributes().keySet().stream().filter(name -> !((String) name).startsWith("_")).forEach(names::add);
            }
            names.forEach(name -> {
                Object value = own.attribute(String.valueOf(name));
                if (value != null) {
                    frame.scope.set(String.valueOf(name), value);
                }
            });
        } else if (module instanceof HasNames names && module instanceof HasAttributes object) {
            names.names().forEach(name -> frame.scope.set(name, object.attribute(name)));
        }
    }

    private Object relative(String path, Frame frame) {
        int dots = 0;
        while (dots < path.length() && path.charAt(dots) == '.') {
            dots++;
        }
        String folder = frame.module.file();
        for (int i = 0; i < dots; i++) {
            if (folder.isEmpty()) {
                throw new Raised("ImportError", "'" + path + "' lies outside of the repository");
            }
            folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
        }
        String prefix = folder.isEmpty() ? "" : folder + "/";
        String rest = path.substring(dots).replace('.', '/');
        if (rest.isEmpty()) {
            return files.find(folder).map(this::load).orElseGet(() -> loaded.computeIfAbsent(prefix, key -> new PyModule(folderName(key), key.isEmpty() ? "/" : key)));
        }
        return files.find(prefix + rest).map(this::load)
                .orElseThrow(() -> new Raised("ImportError", "the repository has no module '" + path + "'"));
    }

    private static String folderName(String folder) {
        return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1).replace('/', '.');
    }

    /// The module of an absolute name: the repository's, a library's, or an unknown one.
    private Object module(String name, Frame frame) {
        Optional<HasAttributes> known = library.module(name);
        if (known.isPresent()) {
            return known.get();
        }
        String path = name.replace('.', '/');
        Optional<PyModule> own = own("", path);
        if (own.isPresent()) {
            return own.get();
        }
        Optional<HasAttributes> standard = python.standardLibrary.module(name);
        if (standard.isPresent()) {
            return standard.get();
        }
        String rootName = files.root().substring(files.root().lastIndexOf('/') + 1);
        if (path.startsWith(rootName + "/")) {
            own = own("", path.substring(rootName.length() + 1));
        }
        for (String folder = frame.module.file(); own.isEmpty() && folder.contains("/"); ) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            own = own(folder + "/", path);
        }
        return own.isPresent() ? own.get() : new Unknown(name);
    }

    /// Runs the packages on the way as well, and makes each module an attribute of its package.
    private Optional<PyModule> own(String folder, String path) {
        if (files.find(folder + path).isEmpty()) {
            return Optional.empty();
        }
        PyModule module = null;
        for (int at = path.indexOf('/'); ; at = path.indexOf('/', at + 1)) {
            String part = at < 0 ? path : path.substring(0, at);
            Optional<String> file = files.find(folder + part);
            if (file.isPresent()) {
                PyModule next = load(file.get());
                if (module != null) {
                    module.assign(part.substring(part.lastIndexOf('/') + 1), next);
                }
                module = next;
            }
            if (at < 0) {
                return Optional.ofNullable(module);
            }
        }
    }
}
