package pushdesk.model;

import java.util.Optional;

/// A Kafka or Kinesis source.
///
/// @param kind `KafkaSource` or `KinesisSource`
/// @param reads topic or stream name; empty when unknown
public record StreamSource(String name, String kind, String reads, String timestampField, Optional<String> batchSource, ObjectInfo info)
        implements DataSource {}
