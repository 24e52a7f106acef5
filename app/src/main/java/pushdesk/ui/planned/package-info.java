/// What screens share that plan an entry of the journal, show the plan, and write it on the user's word.
package pushdesk.ui.planned;
