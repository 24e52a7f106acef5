package pushdesk.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A view whose rows are stored: plain, batch, stream or label.
///
/// The features do not include the join keys, nor the times. Sources are named; look them up in the [FeatureRepo].
///
/// @param joinKeys one field for each entity, in the order of the entities; none for a view without entities
/// @param ttl [Duration#ZERO] means that values live for ever
/// @param batchSource empty for a view over other views, or when unknown
/// @param streamSource the push, Kafka or Kinesis source, if the view has one
/// @param transformation the source text of its transformation; empty when it has none
public record FeatureView(
        String name,
        Type type,
        List<String> entities,
        List<Field> joinKeys,
        List<Field> features,
        Optional<String> batchSource,
        Optional<String> streamSource,
        List<String> sourceViews,
        Duration ttl,
        boolean online,
        boolean offline,
        String transformation,
        ObjectInfo info)
        implements View {

    /// Which of Feast's classes a stored view is.
    public enum Type {
        FEATURE_VIEW("FeatureView"),
        BATCH("BatchFeatureView"),
        STREAM("StreamFeatureView"),
        LABEL("LabelView");

        private final String feastName;

        Type(String feastName) {
            this.feastName = feastName;
        }

        public String feastName() {
            return feastName;
        }
    }

    public FeatureView {
        entities = List.copyOf(entities);
        joinKeys = List.copyOf(joinKeys);
        features = List.copyOf(features);
        sourceViews = List.copyOf(sourceViews);
    }

    @Override
    public String kind() {
        return type.feastName();
    }

    /// The columns a push must bring for this view, its times aside.
    public List<Field> requiredColumns() {
        return Stream.concat(joinKeys.stream(), features.stream()).toList();
    }

    /// Whether a value of that event time is past its time to live: it is kept, and told to be old.
    public boolean outlived(Instant eventTime, Instant now) {
        return !ttl.isZero() && eventTime.plus(ttl).isBefore(now);
    }

    /// Whether a push to the source reaches this view (`feature_store.py`, `push`): its stream source is that push source.
    public boolean consumes(String pushSource) {
        return streamSource.isPresent() && streamSource.get().equals(pushSource);
    }
}
