package pushdesk.repo.registry;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/// A message out of bytes that nobody vouches for.
final class RegistryBytes {
    /// Two bytes can stand for an object of a hundred: what a file may unfold to has a limit. 10,000 views of 30 typed features have half of it.
    static final int MOST_FIELDS = 2_000_000;

    private RegistryBytes() {}

    /// @throws IOException when the bytes are no such message, or unfold to more than [#MOST_FIELDS] fields
    static Message read(String kind, byte[] bytes) throws IOException {
        Descriptor descriptor = FeastMessages.descriptor(kind);
        count(descriptor, CodedInputStream.newInstance(bytes), 0, 0);
        return Message.parse(descriptor, CodedInputStream.newInstance(bytes));
    }

    private static int count(Descriptor kind, CodedInputStream input, int before, int depth) throws IOException {
        int fields = before;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (++fields > MOST_FIELDS) {
                throw new InvalidProtocolBufferException("more than " + MOST_FIELDS + " fields");
            }
            FieldDescriptor field = kind.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
            boolean message = field != null && field.getType() == FieldDescriptor.Type.MESSAGE;
            if (message && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED && depth < 100) {
                int end = input.pushLimit(input.readRawVarint32());
                fields = count(field.getMessageType(), input, fields, depth + 1);
                input.popLimit(end);
            } else if (!input.skipField(tag)) {
                throw new InvalidProtocolBufferException("a group ends that did not begin");
            }
        }
        return fields;
    }
}
