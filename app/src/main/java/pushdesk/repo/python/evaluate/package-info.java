/// The evaluator: statements, expressions, functions, classes and imports, each by itself. [pushdesk.repo.python.evaluate.PythonProgram] is the way in.
package pushdesk.repo.python.evaluate;
