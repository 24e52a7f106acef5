/// The functions of on-demand views read as formulas, without running them.
package pushdesk.repo.python.formula;
