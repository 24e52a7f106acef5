/// Features of on-demand views, computed from formulas; nothing of a repository's code is run.
package pushdesk.store.computed;
