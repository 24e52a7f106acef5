package pushdesk.store.computed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.rows.text.ValueText;
import pushdesk.store.computed.ComputedView.Feature;
import pushdesk.store.computed.ComputedView.Input;
import pushdesk.store.computed.ComputedView.Outcome;

/// Random functions of on-demand views, and what a real Feast made of them (`interop/expressions.py`).
class ExpressionsTest {
    private final Path folder = folder();
    private final FeatureRepo repo = FeatureRepoReader.read(folder);

    @Test
    void everyExpressionGivesWhatRealFeastGives() throws IOException {
        List<Map<String, String>> rows = rows();
        Map<String, String> expected = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("expected.csv"))) {
            String[] cells = line.split(",", 3);
            expected.put(cells[0] + " row " + cells[1], cells[2]);
        }
        var wrong = new ArrayList<String>();
        var ownWay = new ArrayList<String>();
        int values = 0;
        for (OnDemandFeatureView view : repo.onDemandFeatureViews()) {
            ComputedViews.Sorted sorted = new ComputedViews(repo).sort(view, view.features().stream().map(Field::name).toList());
            assertEquals(Map.of(), sorted.elsewhere());
            ComputedView computed = sorted.view().orElseThrow();
            for (Feature feature : computed.features()) {
                for (int row = 0; row < rows.size(); row++) {
                    String at = feature.field().name() + " row " + row;
                    Outcome outcome = computed.compute(feature, value(rows.get(row)));
                    String wanted = expected.get(at);
                    if (same(outcome, wanted)) {
                        values += wanted.startsWith("error") ? 0 : 1;
                    } else if (ownWay(outcome)) {
                        ownWay.add(at);
                    } else {
                        wrong.add(at + ": expected " + wanted + ", found " + outcome);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(values > 2_000, "only " + values + " values");
        assertTrue(ownWay.size() < 250, "told instead of computed: " + ownWay.size());
    }

    /// What is told instead of computed: complex numbers, and where a number is lost: dividing whole numbers by zero, and leaving 64 bits, or what a Float32 holds.
    private static boolean ownWay(Outcome outcome) {
        return outcome.value() == null
                && (List.of("division by zero", "a whole number of more than 64 bits", "a complex number").contains(outcome.fault()) || outcome.fault().endsWith("is no Float32"));
    }

    private static boolean same(Outcome outcome, String wanted) {
        if (wanted.startsWith("error") || wanted.equals("null")) {
            return outcome.value() == null && wanted.startsWith("error") != outcome.fault().isEmpty();
        }
        return switch (outcome.value()) {
            case null -> false;
            case Number number when !wanted.equals("true") && !wanted.equals("false") -> close(number.doubleValue(), number instanceof Float,
                    wanted.equals("inf") ? Double.POSITIVE_INFINITY : wanted.equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(wanted));
            default -> outcome.value().toString().equals(wanted);
        };
    }

    /// But for the last digit, which powers round in their own way.
    private static boolean close(double found, boolean narrow, double wanted) {
        return found == wanted || Math.abs(found - wanted) <= (narrow ? Math.ulp((float) wanted) : 4 * Math.ulp(wanted));
    }

    private static Function<Input, Object> value(Map<String, String> row) {
        return input -> {
            Field column = ((Input.Requested) input).column();
            String text = row.get(column.name());
            return text.equals("null") ? null : ValueText.parse(column.type(), text);
        };
    }

    private List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("rows.csv"));
        List<String> names = List.of(lines.getFirst().split(","));
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < cells.length; i++) {
                row.put(names.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Path folder() {
        try {
            return Path.of(ExpressionsTest.class.getResource("/pushdesk/expressions/definitions.py").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
