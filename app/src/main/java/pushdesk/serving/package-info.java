/// The stores over HTTP, as Feast's feature server offers them, and a client of deployed ones.
package pushdesk.serving;
