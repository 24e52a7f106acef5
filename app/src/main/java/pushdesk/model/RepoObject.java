package pushdesk.model;

/// Anything of a feature repository that has a name.
public sealed interface RepoObject permits Entity, DataSource, View, FeatureService, Permission {

    String name();

    /// The name of Feast's class: `Entity`, `PushSource`, `StreamFeatureView`, …
    String kind();

    ObjectInfo info();
}
