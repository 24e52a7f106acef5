/// What a push brings, what it must bring, where it goes, and what it did.
package pushdesk.model.push;
