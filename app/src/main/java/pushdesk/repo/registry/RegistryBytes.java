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

    /// The message unfolds to more than is read.
    static final class TooManyFields extends IOException {
        private static final long serialVersionUID = 1L;

        TooManyFields() {
            super("holds more than " + MOST_FIELDS + " fields");
        }
    }

    private RegistryBytes() {}

    /// @throws TooManyFields when the bytes unfold to more than [#MOST_FIELDS] fields
    /// @throws IOException when they are no such message
    static Message read(String kind, byte[] bytes) throws IOException {
        Descriptor descriptor = FeastMessages.descriptor(kind);
        count(descriptor, CodedInputStream.newInstance(bytes), 0, 0);
        return Message.parse(descriptor, CodedInputStream.newInstance(bytes));
    }

    private static int count(Descriptor kind, CodedInputStream input, int before, int depth) throws IOException {
        int fields = before;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (++fields > MOST_FIELDS) {
                throw new TooManyFields();
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
