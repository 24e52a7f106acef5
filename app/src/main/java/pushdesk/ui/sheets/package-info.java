/// What is looked up beside the work: notices, keys, settings.
package pushdesk.ui.sheets;
