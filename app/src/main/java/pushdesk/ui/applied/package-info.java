/// What was applied to a registry, beside what the definitions say.
package pushdesk.ui.applied;
