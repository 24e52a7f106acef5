/// Bringing the newest offline rows online.
package pushdesk.ui.materialize;
