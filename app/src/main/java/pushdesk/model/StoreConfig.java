package pushdesk.model;

/// What `feature_store.yaml` configures. Pushdesk shows it and never touches what it names.
///
/// @param onlineStore the type of the online store: `sqlite`, `redis`, …; Feast's default where nothing is said
/// @param offlineStore the type of the offline store: `dask`, `bigquery`, …
/// @param registry the registry's path or URL, without credentials
public record StoreConfig(String provider, String onlineStore, String offlineStore, String registry) {

    /// What holds where there is no readable `feature_store.yaml`.
    public static final StoreConfig UNKNOWN = new StoreConfig("unknown", "unknown", "unknown", "unknown");
}
