/// Features as a model gets them: the newest values under some keys.
package pushdesk.ui.vector;
