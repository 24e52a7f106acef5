package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.computation.Computation;
import pushdesk.model.computation.Formula;
import pushdesk.model.computation.Operation;

class FormulasTest {
    private static final String BEFORE = """
            import numpy as np
            import pandas as pd
            from feast.on_demand_feature_view import on_demand_feature_view
            FACTOR = 2
            NAME = "score"
            source = FileSource(path="a.parquet", timestamp_field="ts")
            driver = Entity(name="driver")
            stats = FeatureView(name="stats", entities=[driver], schema=[Field(name="a", dtype=Float64), Field(name="b", dtype=Int64)], source=source)
            """;

    @TempDir
    private Path folder;

    @Test
    void assignmentsToADataFrameBecomeFormulas() {
        assertEquals("PANDAS {score: (a + (b * 2)), half: ((a + (b * 2)) / 2.0)}", pandas("""
                    "what it says of itself"
                    df = pd.DataFrame()
                    df["score"] = inputs["a"] + inputs["b"] * FACTOR
                    df["half"] = df[NAME] / 2.0
                    return df
                    """));
    }

    @Test
    void theInputsMayBeAssignedToAndReturned() {
        assertEquals("PANDAS {score: (-(abs(a)) > 1)}", pandas("""
                inputs["score"] = -inputs["a"].abs() > 1
                return inputs
                """));
        assertEquals("PANDAS {score: (fillna(a, 0.5) % 3)}", pandas("""
                out = inputs.copy()
                out["score"] = inputs["a"].fillna(0.5) % 3
                return out
                """));
    }

    @Test
    void castsAreThoseThatNumpyHas() {
        assertEquals("PANDAS {f: float(b), i: int(a), t: bool(b), n: float32(a), r: round(a, 2), c: ((a > 1) and not((b == 2)))}", pandas("""
                return pd.DataFrame({
                    "f": inputs["b"].astype("float64"),
                    "i": inputs["a"].astype(int),
                    "t": inputs["b"].astype(bool),
                    "n": inputs["a"].astype(np.float32),
                    "r": round(inputs["a"], 2),
                    "c": (inputs["a"] > 1) & ~(inputs["b"] == 2),
                })
                """));
    }

    @Test
    void listComprehensionsBecomeFormulas() {
        assertEquals("PYTHON {score: (a + b), big: (a >= 50.0)}", python("""
                sums = [x + y for x, y in zip(inputs["a"], inputs["b"])]
                out = {"score": sums}
                out["big"] = [total >= 50.0 for total in inputs["a"]]
                return out
                """));
        assertEquals("PYTHON {score: (a * b)}", python("""
                return {"score": [inputs["a"][i] * inputs["b"][i] for i in range(len(inputs["a"]))]}
                """));
        assertEquals("PYTHON {score: if(is None(a), 0, max(round(a), int(b)))}", python("""
                return {"score": [0 if x is None else max(round(x), int(y)) for (x, y) in zip(inputs["a"], inputs["b"])]}
                """));
    }

    @Test
    void aSingletonReckonsWithSingleValues() {
        assertEquals("PYTHON {score: ((a < b) and (b <= 9)), part: (a / b)}", singleton("""
                a: float = inputs["a"]
                return {"score": a < inputs["b"] <= 9, "part": a / inputs["b"]}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "return pd.DataFrame({'x': np.log(inputs['a'])})|np.log(inputs['a'])",
        "return pd.DataFrame({'x': inputs['a'].apply(lambda v: v)})|inputs['a'].apply(lambda v: v)",
        "return pd.DataFrame({'x': inputs['a'].sum()})|inputs['a'].sum()",
        "return pd.DataFrame({'x': inputs['a'].shift(1)})|inputs['a'].shift(1)",
        "import os; return inputs|import os",
        "open('/etc/passwd').read(); return inputs|open('/etc/passwd').read()",
        "return __import__('os').system('id')|__import__('os').system('id')",
        "while True: pass|while True: pass",
        "for x in inputs['a']: pass|for x in inputs['a']: pass",
        "inputs['a'] += 1; return inputs|inputs['a'] += 1",
        "return pd.DataFrame({'x': inputs['a'] if inputs['b'] else 1})|inputs['a'] if inputs['b'] else 1",
        "return pd.DataFrame({'x': inputs['a'].astype('float32') + 1})|inputs['a'].astype('float32') + 1",
        "return pd.DataFrame({'x': inputs['a'].astype(str)})|inputs['a'].astype(str)",
        "return pd.DataFrame({'x': f'{inputs}'})|f'{inputs}'",
        "global a; return inputs|global a",
        "return pd.DataFrame({'x': eval('1')})|eval('1')",
        "x = yield inputs; return inputs|yield inputs",
        "return pd.DataFrame({'x': inputs['a'].values})|inputs['a'].values",
        "return pd.DataFrame({'x': 5})|5",
        "return inputs.a|inputs.a",
        "del inputs; return inputs|del inputs",
        "return pd.DataFrame({'x': 99999999999999999999})|99999999999999999999"})
    void whatIsMoreThanArithmeticIsNamedWithItsPlace(String bodyAndConstruct) {
        int bar = bodyAndConstruct.lastIndexOf('|');
        String construct = bodyAndConstruct.substring(bar + 1);

        Computation.Elsewhere elsewhere = (Computation.Elsewhere) computation("mode=\"pandas\"", bodyAndConstruct.substring(0, bar) + "\n");

        assertEquals("definitions.py:15: '" + construct + "'", elsewhere.sentence().substring(0, Math.min(elsewhere.sentence().length(), construct.length() + 21)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x for x in inputs['a'] if x > 1]", "[x for x in range(10)]", "inputs['a'] * 2", "inputs['a'] + inputs['b']", "[1, 2]",
        "[x for x in inputs['a'] for y in inputs['b']]", "[len(x) for x in inputs['a']]", "sorted(inputs['a'])", "(x for x in inputs['a'])"})
    void aListIsReckonedWithOnlyByItsElements(String list) {
        assertEquals(Computation.Elsewhere.class, computation("mode=\"python\"", "return {\"x\": " + list + "}\n").getClass());
    }

    @Test
    void formulasThatGrowWithoutEndEndTheReading() {
        String doubled = "x = x + x\n".repeat(2_000);
        assertEquals("definitions.py:25: 'x + x' grows too large to be computed here",
                ((Computation.Elsewhere) computation("mode=\"pandas\"", "x = inputs['a']\n" + doubled + "return pd.DataFrame({'x': x})\n")).sentence());
        String deep = "-(".repeat(400) + "inputs['a']" + ")".repeat(400);
        assertEquals(Computation.Elsewhere.class, computation("mode=\"pandas\"", "return pd.DataFrame({'x': " + deep + "})\n").getClass());
        String longer = "x = 1\n".repeat(30_000);
        assertEquals(Computation.Elsewhere.class, computation("mode=\"pandas\"", longer + "return inputs\n").getClass());
    }

    @Test
    void whatIsComputedOtherwiseIsToldSo() {
        assertEquals("definitions.py:13: its values are computed when rows are written, and read from the online store",
                ((Computation.Elsewhere) computation("write_to_online_store=True", "return inputs\n")).sentence());
        assertEquals("definitions.py:13: its mode is 'substrait'", ((Computation.Elsewhere) computation("mode=\"substrait\"", "return inputs\n")).sentence());
    }

    private String pandas(String body) {
        return text(computation("mode=\"pandas\"", body));
    }

    private String python(String body) {
        return text(computation("mode=\"python\"", body));
    }

    private String singleton(String body) {
        return text(computation("mode=\"python\", singleton=True", body));
    }

    private Computation computation(String arguments, String body) {
        OnDemandFeatureView view = new RepoText(folder).definitions(BEFORE + """

                @on_demand_feature_view(sources=[stats], schema=[Field(name="score", dtype=Float64)], %s)
                def scored(inputs):
                """.formatted(arguments) + body.indent(4)).read().onDemandFeatureView("scored").orElseThrow();
        return view.computation();
    }

    private static String text(Computation computation) {
        return switch (computation) {
            case Computation.Elsewhere elsewhere -> "elsewhere: " + elsewhere.sentence();
            case Computation.Formulas(Computation.Style style, Map<String, Formula> columns) -> style + " "
                    + columns.entrySet().stream().map(each -> each.getKey() + ": " + text(each.getValue())).collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String text(Formula formula) {
        return switch (formula) {
            case Formula.Input(String name) -> name;
            case Formula.Constant(Object value) -> String.valueOf(value);
            case Formula.Apply(Operation operation, List<Formula> operands) -> operation.ordinal() <= Operation.OR.ordinal()
                    ? IntStream.range(0, operands.size()).mapToObj(i -> text(operands.get(i))).collect(Collectors.joining(" " + operation.sign() + " ", "(", ")"))
                    : operation.sign() + operands.stream().map(FormulasTest::text).collect(Collectors.joining(", ", "(", ")"));
        };
    }
}
