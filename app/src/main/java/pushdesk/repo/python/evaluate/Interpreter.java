package pushdesk.repo.python.evaluate;

import pushdesk.repo.python.library.Builtins;
import pushdesk.repo.python.library.Members;
import pushdesk.repo.python.library.StandardLibrary;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.operation.Comparisons;
import pushdesk.repo.python.operation.Iteration;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.operation.Operators;
import pushdesk.repo.python.operation.Texts;
import pushdesk.repo.python.syntax.ParsedFiles;

/// The parts that evaluate together, each for one subject. One thread, one repository.
final class Interpreter {
    final Budget budget;
    final Reports reports;
    final Operators operators;
    final Comparisons comparisons;
    final Texts texts;
    final Iteration iteration;
    final Expressions expressions;
    final Comprehensions comprehensions;
    final Literals literals;
    final Targets targets;
    final Statements statements;
    final Functions functions;
    final Classes classes;
    final Members members;
    final Builtins builtins;
    final StandardLibrary standardLibrary;
    final Imports imports;

    Interpreter(Budget budget, Reports reports, Library library, Modules modules, ParsedFiles.Reading parsed) {
        this.budget = budget;
        this.reports = reports;
        var operations = new Operations(budget);
        operators = operations.operators;
        comparisons = operations.comparisons;
        texts = operations.texts;
        iteration = operations.iteration;
        functions = new Functions(this);
        classes = new Classes(this);
        members = new Members(operations, functions);
        builtins = new Builtins(operations, members, functions);
        standardLibrary = new StandardLibrary(operations, functions, builtins, modules.root());
        expressions = new Expressions(this);
        comprehensions = new Comprehensions(this);
        literals = new Literals(this);
        targets = new Targets(this);
        statements = new Statements(this);
        imports = new Imports(this, library, modules, parsed);
    }
}
