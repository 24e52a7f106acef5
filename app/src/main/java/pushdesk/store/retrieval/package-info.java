/// Reading features the way a model does.
package pushdesk.store.retrieval;
