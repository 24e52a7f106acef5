package pushdesk.rows.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.ObjectInfo;
import pushdesk.model.Progress;
import pushdesk.model.PushSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.problem.SourceLocation;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.input.RowInput;

/// Reads entity rows: any columns, each as the text that stands in the file.
public final class EntityCsv {
    private EntityCsv() {}

    /// @return to be closed by the caller
    /// @throws PushdeskException when the file can't be read, is not CSV, or has two columns of one name
    public static RowBatch read(RowInput input, CsvFormat format, Progress progress) {
        List<String> header = CsvRows.header(input, format);
        Set<String> names = new HashSet<>();
        for (String name : header) {
            if (!names.add(name)) {
                throw PushdeskException.invalid(input.name() + " has two columns named '" + name + "'; give them different names.");
            }
        }
        List<PushColumn> columns = header.stream()
                .map(name -> new PushColumn(name, name, PushColumn.Role.FEATURE, ScalarType.STRING, Map.of(), List.of(), false))
                .toList();
        var none = new PushSource("", Optional.empty(), ObjectInfo.at(new SourceLocation("", 0)));
        var requirements = new PushRequirements(none, Optional.empty(), List.of(), List.of(), columns);
        return CsvRows.read(input, format, new ColumnMapping(header, header, Map.of()), requirements, progress);
    }
}
