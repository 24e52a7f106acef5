package pushdesk.model;

import java.util.List;

/// A named group of features. Names of views of all kinds are unique together without regard to case.
public sealed interface View extends RepoObject permits FeatureView, OnDemandFeatureView {

    List<Field> features();

    /// The views this one reads, by name; empty when it reads sources only.
    List<String> sourceViews();
}
