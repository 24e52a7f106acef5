package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomTextProperties {

    private static void read(String text, String yaml) {
        try {
            Path folder = Files.createTempDirectory("random-repo");
            Path file = folder.resolve("a.py");
            Path config = folder.resolve("feature_store.yaml");
            Files.writeString(file, text);
            Files.writeString(config, yaml);
            assertEquals(folder.toRealPath(), FeatureRepoReader.read(folder).root());
            Files.delete(file);
            Files.delete(config);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 150)
    void anyTextIsReadWithoutAFailure(@ForAll("texts") String text, @ForAll("texts") String yaml) {
        read(text, yaml);
    }

    @Property(tries = 400)
    void anyMixOfPythonsWordsIsReadWithoutAFailure(@ForAll("programs") String program) {
        read("from feast import *\nfrom feast.types import *\n" + program, "project: random\n");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(300).map(text -> text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    @Provide
    Arbitrary<String> programs() {
        return Arbitraries.of("Entity", "FeatureView", "PushSource", "FileSource", "FeatureService", "Field", "LabelView", "on_demand_feature_view", "(", ")", "[", "]", "{", "}",
                "name", "=", ":", ",", ".", "'x'", "f'{x:>3}'", "1", "1.5", "-", "+", "*", "**", "%", "/", "//", "x", "y", "for", "in", "if", "else", "while", "def", "class", "return",
                "lambda", "yield", "import", "from", "try", "except", "finally", "with", "as", "raise", "pass", "break", "None", "True", "not", "and", "or", "is", "\n", "\n    ", "\n        ",
                " ", "entities", "schema", "source", "batch_source", "features", "ttl", "timedelta(days=1)", "Int64", "Array", "Struct", "str", "len", "range(3)", "dict", "list", "globals()",
                "super()", "self", "@", "del", "global", "assert", ":=", "...", "|", "with_name", "format", "join", "update")
                .list().ofMaxSize(60).map(words -> words.stream().collect(Collectors.joining(" ")));
    }

    @Property(tries = 300)
    void anyArgumentsOfFeastsClassesAreReadWithoutAFailure(@ForAll("calls") List<String> calls) {
        read("from feast import *\nfrom feast.types import *\nfrom datetime import timedelta\nimport unknown\nv0 = v1 = v2 = v3 = None\n" + String.join("\n", calls), "project: random\n");
    }

    @Provide
    Arbitrary<List<String>> calls() {
        Arbitrary<String> value = Arbitraries.of("v0", "v1", "v2", "v3", "'a'", "''", "None", "1", "-1.5", "True", "[]", "[v0]", "[v1, v2]", "{}", "{'a': 'b'}", "{'a': Int64}", "(v0,)", "Int64",
                "Array(v0)", "Array(Int64)", "Struct({'a': Int64})", "timedelta(days=1)", "unknown.x", "unknown()", "[unknown]", "lambda: 1", "Field", "Field(name='a', dtype=Int64)",
                "[Field(name='a', dtype=Int64)]", "[Field()]", "v0[['a']]", "v1.with_name('z')", "v2.with_join_key_map({'a': 'b'})", "v3.batch_source", "v0.entities", "v1.features");
        Arbitrary<String> argument = Arbitraries.of("name", "join_keys", "value_type", "entities", "schema", "features", "source", "sources", "batch_source", "stream_source", "sink_source", "ttl",
                "online", "offline", "tags", "owner", "description", "field_mapping", "timestamp_field", "path", "table", "mode", "udf", "types", "actions", "inputs", "dtype")
                .flatMap(name -> value.map(given -> name + "=" + given));
        Arbitrary<String> call = Arbitraries.of("Entity", "FeatureView", "BatchFeatureView", "StreamFeatureView", "OnDemandFeatureView", "LabelView", "FileSource", "PushSource", "KafkaSource",
                        "RequestSource", "FeatureService", "Permission", "Project", "Field")
                .flatMap(type -> argument.list().ofMaxSize(7).map(arguments -> type + "(" + String.join(", ", arguments.stream().collect(
                        Collectors.toMap(each -> each.split("=")[0], each -> each, (a, b) -> b)).values()) + ")"));
        return Arbitraries.integers().between(0, 3).flatMap(at -> call.map(text -> "v" + at + " = " + text)).list().ofMaxSize(8);
    }
}
