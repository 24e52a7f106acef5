package pushdesk.model;

/// One of the two stores of Feast.
public enum StoreKind { ONLINE, OFFLINE }
