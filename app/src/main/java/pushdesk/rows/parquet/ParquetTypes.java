package pushdesk.rows.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.SchemaNode;
import java.util.Optional;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// What the columns of a Parquet file hold, in Feast's terms: structs and maps are Json, dates and times of both kinds UnixTimestamp.
final class ParquetTypes {
    private ParquetTypes() {}

    /// Empty where no type holds the values: intervals and variants.
    static Optional<ValueType> of(SchemaNode node) {
        return switch (node) {
            case SchemaNode.PrimitiveNode leaf -> scalar(leaf).map(ValueType.class::cast);
            case SchemaNode.GroupNode group when group.isVariant() -> Optional.empty();
            case SchemaNode.GroupNode group when group.isList() -> of(group.getListElement()).map(ValueType.Array::new);
            case SchemaNode.GroupNode group -> group.children().stream().allMatch(child -> of(child).isPresent()) ? Optional.of(ScalarType.JSON) : Optional.empty();
        };
    }

    private static Optional<ScalarType> scalar(SchemaNode.PrimitiveNode leaf) {
        return switch (leaf.logicalType()) {
            case null -> Optional.of(physical(leaf.type()));
            case LogicalType.StringType text -> Optional.of(ScalarType.STRING);
            case LogicalType.EnumType text -> Optional.of(ScalarType.STRING);
            case LogicalType.JsonType json -> Optional.of(ScalarType.JSON);
            case LogicalType.UuidType uuid -> Optional.of(ScalarType.UUID);
            case LogicalType.DecimalType decimal -> Optional.of(ScalarType.DECIMAL);
            case LogicalType.DateType date -> Optional.of(ScalarType.UNIX_TIMESTAMP);
            case LogicalType.TimestampType time -> Optional.of(ScalarType.UNIX_TIMESTAMP);
            case LogicalType.TimeType time -> Optional.of(ScalarType.STRING);
            case LogicalType.Float16Type half -> Optional.of(ScalarType.FLOAT32);
            case LogicalType.NullType nothing -> Optional.of(ScalarType.UNKNOWN);
            case LogicalType.BsonType bytes -> Optional.of(ScalarType.BYTES);
            case LogicalType.GeometryType bytes -> Optional.of(ScalarType.BYTES);
            case LogicalType.GeographyType bytes -> Optional.of(ScalarType.BYTES);
            case LogicalType.IntType whole -> Optional.of(whole(whole));
            case LogicalType.IntervalType interval -> Optional.empty();
            case LogicalType.VariantType variant -> Optional.empty();
            case LogicalType.ListType list -> Optional.empty(); // of groups only
            case LogicalType.MapType map -> Optional.empty();
        };
    }

    private static ScalarType whole(LogicalType.IntType whole) {
        if (whole.isSigned() || whole.bitWidth() < 32) {
            return whole.bitWidth() <= 32 ? ScalarType.INT32 : ScalarType.INT64;
        }
        return whole.bitWidth() == 32 ? ScalarType.INT64 : ScalarType.DECIMAL;
    }

    private static ScalarType physical(PhysicalType type) {
        return switch (type) {
            case BOOLEAN -> ScalarType.BOOL;
            case INT32 -> ScalarType.INT32;
            case INT64 -> ScalarType.INT64;
            case INT96 -> ScalarType.UNIX_TIMESTAMP; // what Spark and Hive wrote
            case FLOAT -> ScalarType.FLOAT32;
            case DOUBLE -> ScalarType.FLOAT64;
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> ScalarType.BYTES;
        };
    }
}
