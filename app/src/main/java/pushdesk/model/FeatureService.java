package pushdesk.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named choice of features that a model reads together.
public record FeatureService(String name, List<Projection> projections, ObjectInfo info) implements RepoObject {

    public FeatureService {
        projections = List.copyOf(projections);
    }

    @Override
    public String kind() {
        return "FeatureService";
    }

    /// A part of one view.
    ///
    /// @param view the name of the view
    /// @param alias what `with_name` set
    /// @param features the names taken, in order; all of the view's when it was taken whole
    /// @param joinKeyMap the view's join key → the name the caller uses
    public record Projection(String view, Optional<String> alias, List<String> features, Map<String, String> joinKeyMap) {

        public Projection {
            features = List.copyOf(features);
            joinKeyMap = Collections.unmodifiableMap(new LinkedHashMap<>(joinKeyMap));
        }

        /// The name its features go by: the alias, else the view's.
        public String nameToUse() {
            return alias.orElse(view);
        }
    }
}
