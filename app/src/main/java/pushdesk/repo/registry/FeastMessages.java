package pushdesk.repo.registry;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;

/// The fields of Feast's messages that are read here, by their numbers (`protos/feast/core/*.proto`). All others are skipped.
///
/// Enumerations are read as numbers. The bodies of functions, which are pickled code, have no place here at all.
final class FeastMessages {

    /// `Message: field number [type]`; a star means that it may repeat; without a type it is a text.
    private static final String FIELDS = """
            Registry: registry_schema_version 3, version_id 4, last_updated 5 Time, entities 1 Entity*, feature_views 6 FeatureView*, \
            data_sources 12 DataSource*, on_demand_feature_views 8 OnDemandFeatureView*, stream_feature_views 14 StreamFeatureView*, \
            feature_services 7 FeatureService*, project_metadata 15 ProjectMetadata*, permissions 16 Permission*, projects 17 Project*, \
            label_views 19 LabelView*
            Time: seconds 1 long, nanos 2 int
            ProjectMetadata: project 1
            Project: spec 1 ProjectSpec
            ProjectSpec: name 1
            Entity: spec 1 EntitySpec
            EntitySpec: name 1, project 9, value_type 2 int, description 3, join_key 4, tags 8 Tag*, owner 10
            Tag: key 1, value 2
            Feature: name 1, value_type 2 int, tags 3 Tag*, description 4
            DataSource: type 1 int, field_mapping 2 Tag*, timestamp_field 3, created_timestamp_column 5, data_source_class_type 17, name 20, \
            project 21, description 23, tags 24 Tag*, owner 25, batch_source 26 DataSource, file_options 11 File, bigquery_options 12 Table, \
            kafka_options 13 Kafka, kinesis_options 14 Kinesis, redshift_options 15 Table, custom_options 16 Custom, \
            request_data_options 18 Request, snowflake_options 19 Table, spark_options 27 Spark, trino_options 30 Table, athena_options 35 Table
            File: uri 2
            Table: table 1, query 2
            Spark: table 1, query 2, path 3
            Kafka: topic 2
            Kinesis: stream_name 2
            Custom: configuration 1 bytes
            Request: schema 3 Feature*, deprecated_schema 2 Number*
            Number: key 1, value 2 int
            FeatureView: spec 1 FeatureViewSpec
            FeatureViewSpec: name 1, project 2, entities 3 text*, features 4 Feature*, tags 5 Tag*, ttl 6 Time, batch_source 7 DataSource, \
            online 8 bool, stream_source 9 DataSource, description 10, owner 11, entity_columns 12 Feature*, offline 13 bool, \
            source_views 14 FeatureViewSpec*, feature_transformation 15 Transformation
            StreamFeatureView: spec 1 StreamFeatureViewSpec
            StreamFeatureViewSpec: name 1, project 2, entities 3 text*, features 4 Feature*, entity_columns 5 Feature*, description 6, \
            tags 7 Tag*, owner 8, ttl 9 Time, batch_source 10 DataSource, stream_source 11 DataSource, online 12 bool, \
            user_defined_function 13 Function, feature_transformation 17 Transformation
            LabelView: spec 1 LabelViewSpec
            LabelViewSpec: name 1, project 2, entities 3 text*, features 4 Feature*, tags 5 Tag*, ttl 6 Time, source 7 DataSource, \
            online 8 bool, description 9, owner 10, entity_columns 11 Feature*
            OnDemandFeatureView: spec 1 OnDemandFeatureViewSpec
            OnDemandFeatureViewSpec: name 1, project 2, features 3 Feature*, sources 4 NamedSource*, user_defined_function 5 Function, \
            description 6, tags 7 Tag*, owner 8, feature_transformation 10 Transformation, mode 11, write_to_online_store 12 bool, \
            entities 13 text*, entity_columns 14 Feature*, singleton 15 bool
            NamedSource: key 1, value 2 OnDemandSource
            OnDemandSource: feature_view 1 FeatureView, request_data_source 2 DataSource, feature_view_projection 3 Projection
            Transformation: user_defined_function 1 Function
            Function: name 1, body_text 3
            FeatureService: spec 1 FeatureServiceSpec
            FeatureServiceSpec: name 1, project 2, features 3 Projection*, tags 4 Tag*, description 5, owner 6
            Projection: feature_view_name 1, feature_columns 2 Feature*, feature_view_name_alias 3, join_key_map 4 Tag*
            Permission: spec 1 PermissionSpec
            PermissionSpec: name 1, project 2, types 3 int*, actions 6 int*, tags 8 Tag*
            """;

    private static final FileDescriptor FILE = build();

    private FeastMessages() {}

    /// @param name a message of the table above
    static Descriptor descriptor(String name) {
        return FILE.findMessageTypeByName(name);
    }

    private static FileDescriptor build() {
        var file = FileDescriptorProto.newBuilder().setName("feast").setSyntax("proto3");
        FIELDS.lines().forEach(line -> file.addMessageType(message(line)));
        try {
            return FileDescriptor.buildFrom(file.build(), new FileDescriptor[0]);
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DescriptorProto message(String line) {
        int colon = line.indexOf(':');
        var message = DescriptorProto.newBuilder().setName(line.substring(0, colon));
        for (String field : line.substring(colon + 1).split(",")) {
            message.addField(field(field.strip().split(" ")));
        }
        return message.build();
    }

    private static FieldDescriptorProto field(String[] words) {
        String type = words.length > 2 ? words[2] : "text";
        boolean repeated = type.endsWith("*");
        String name = repeated ? type.substring(0, type.length() - 1) : type;
        var field = FieldDescriptorProto.newBuilder()
                .setName(words[0])
                .setNumber(Integer.parseInt(words[1]))
                .setLabel(repeated ? Label.LABEL_REPEATED : Label.LABEL_OPTIONAL);
        switch (name) {
            case "text" -> field.setType(Type.TYPE_STRING);
            case "int" -> field.setType(Type.TYPE_INT32);
            case "long" -> field.setType(Type.TYPE_INT64);
            case "bool" -> field.setType(Type.TYPE_BOOL);
            case "bytes" -> field.setType(Type.TYPE_BYTES);
            default -> field.setType(Type.TYPE_MESSAGE).setTypeName("." + name);
        }
        return field.build();
    }
}
