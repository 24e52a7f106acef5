/// A safe evaluator for the part of Python in which feature repositories are written: no file, process or network, and a limit to everything.
///
/// It knows nothing of Feast; a [pushdesk.repo.python.Library] brings what an import of a library gives.
package pushdesk.repo.python;
