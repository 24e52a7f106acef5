/// What a feature repository says and what a push did. Nothing here reads files, stores or screens.
package pushdesk.model;
