/// What is kept between runs: settings, recent repositories, the window, and what was on screen.
package pushdesk.ui.settings;
