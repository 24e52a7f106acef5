package pushdesk.repo.registry;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One message of a registry. Fields that it does not have read as empty, zero or false, as protobuf has it.
record Message(DynamicMessage content) {
    private static final long MOST_SECONDS = 1_000_000_000_000L;

    /// Reads one message of this kind to the end of the input.
    ///
    /// @throws IOException when the bytes are not such a message
    static Message parse(Descriptor kind, CodedInputStream input) throws IOException {
        return new Message(DynamicMessage.parseFrom(kind, input));
    }

    String text(String field) {
        return (String) value(field);
    }

    int number(String field) {
        return (Integer) value(field);
    }

    boolean flag(String field) {
        return (Boolean) value(field);
    }

    byte[] bytes(String field) {
        return ((com.google.protobuf.ByteString) value(field)).toByteArray();
    }

    boolean has(String field) {
        return content.hasField(descriptor(field));
    }

    Optional<Message> message(String field) {
        return has(field) ? Optional.of(new Message((DynamicMessage) value(field))) : Optional.empty();
    }

    List<Message> messages(String field) {
        return ((List<?>) value(field)).stream().map(item -> new Message((DynamicMessage) item)).toList();
    }

    List<String> texts(String field) {
        return ((List<?>) value(field)).stream().map(String.class::cast).toList();
    }

    List<Integer> numbers(String field) {
        return ((List<?>) value(field)).stream().map(Integer.class::cast).toList();
    }

    /// A protobuf map, by key: its order on disk says nothing.
    Map<String, String> map(String field) {
        var map = new LinkedHashMap<String, String>();
        messages(field).stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.text("key")))
                .forEach(entry -> map.put(entry.text("key"), entry.text("value")));
        return map;
    }

    /// A span of time; none reads as zero.
    Duration duration(String field) {
        return message(field).map(span -> Duration.ofSeconds(span.seconds(), span.number("nanos"))).orElse(Duration.ZERO);
    }

    Optional<Instant> instant(String field) {
        return message(field).map(time -> Instant.ofEpochSecond(time.seconds(), time.number("nanos")));
    }

    private long seconds() {
        return Math.clamp((Long) value("seconds"), -MOST_SECONDS, MOST_SECONDS);
    }

    private Object value(String field) {
        return content.getField(descriptor(field));
    }

    private FieldDescriptor descriptor(String field) {
        return content.getDescriptorForType().findFieldByName(field);
    }
}
