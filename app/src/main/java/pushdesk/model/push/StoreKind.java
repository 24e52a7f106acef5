package pushdesk.model.push;

/// One of the two stores of Feast.
public enum StoreKind { ONLINE, OFFLINE }
