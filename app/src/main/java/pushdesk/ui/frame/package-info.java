/// The frame of the window: top bar, status line, notices, the tabs of work, and the panels that hold the screens.
package pushdesk.ui.frame;
