/// A safe evaluator for the part of Python in which feature repositories are written: no file, process or network, and a limit to everything.
///
/// It knows nothing of Feast; a [pushdesk.repo.python.evaluate.Library] brings what an import of a library gives. Its parts, each of which uses
/// those before it only: `limit`, `syntax`, `value`, `object`, `operation`, `library`, `evaluate`, `formula`.
package pushdesk.repo.python;
