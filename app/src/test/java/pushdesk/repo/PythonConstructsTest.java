package pushdesk.repo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;

/// What definitions compute with: each text makes entities, whose names tell what came out.
class PythonConstructsTest {
    @TempDir
    Path folder;

    private List<String> entities(String text) {
        FeatureRepo repo = new RepoText(folder).definitions(text).read();
        assertEquals(List.of(), RepoText.told(repo));
        return RepoText.names(repo.entities());
    }

    /// The name that an expression gives, in a text that makes nothing else.
    private String name(String expression) {
        return entities("e = Entity(name=str(" + expression + "))\n").getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'a' + 'b' * 3 | abbb",
        "'a' 'b' | ab",
        "f'{7:03d}_{3.14159:.2f}_{\"x\":>3}_{\"y\"!r}_{{}}' | 007_3.14_  x_'y'_{}",
        "f'{1_000_000:,}' | 1,000,000",
        "f'{5:>{2 + 2}}' | `   5`",
        "'%s-%05.1f-%(x)s' if False else '%s-%03d-%x' % ('a', 7, 255) | a-007-ff",
        "'%(a)s_%(b)d' % {'a': 'x', 'b': 2} | x_2",
        "'{}_{1}_{name:>4}'.format('a', 'b', name='c') | a_b_   c",
        "'{0[k]}'.format({'k': 'v'}) | v",
        "'a,b,c'.split(',')[-1].upper() | C",
        "'  Feature Name '.strip().lower().replace(' ', '_') | feature_name",
        "'_'.join(sorted({'b', 'a'})) | a_b",
        "'view'.title() + 'x'.center(3, '*') | View*x*",
        "r'\\d' + '\\x41\\u00e9\\n'.strip() | \\dAé",
        "7 // 2 + 2 ** 3 % 5 | 6",
        "-7 // 2 | -4",
        "1 / 2 | 0.5",
        "[1, 2, 3][1:] + [4] | [2, 3, 4]",
        "'abcdef'[::-2] | fdb",
        "(1, 2) + (3,) | (1, 2, 3)",
        "{**{'a': 1}, 'b': 2} | {'a': 1, 'b': 2}",
        "[*range(3), *[9]] | [0, 1, 2, 9]",
        "[x * y for x in range(3) for y in (1, 2) if x != 1] | [0, 0, 2, 4]",
        "{k: v for k, v in zip('ab', [1, 2])} | {'a': 1, 'b': 2}",
        "sum(x for x in [1, 2, 3]) | 6",
        "'yes' if 1 < 2 < 3 and not [] else 'no' | yes",
        "(lambda a, *b, c=2, **d: (a, b, c, d))(1, 5, 6, e=7) | (1, (5, 6), 2, {'e': 7})",
        "max([3, 9, 2], key=lambda x: -x) | 2",
        "[i for i, x in enumerate('abc') if x in {'a', 'c'}] | [0, 2]",
        "(y := 5) + y | 10",
        "isinstance('a', str) and isinstance(1, (str, int)) | True",
        "len(range(0, 10, 3)) | 4",
        "dict(a=1, **{'b': 2}).get('c', 'none') | none",
        "list(map(lambda a, b: a + b, [1, 2], [3, 4])) | [4, 6]",
        "[] or None or 'last' | last",
        "timedelta(days=1) + timedelta(hours=2) | 1 day, 2:00:00",
        "1e20 | 1e+20",
        "0xff + 0b11 + 0o7 | 265"
    })
    void expressionsGiveWhatPythonGives(String expression, String expected) {
        assertEquals(expected, name(expression));
    }

    @Test
    void functionsHaveDefaultsKeywordsClosuresAndRecursion() {
        assertEquals(List.of("a_1_x", "5", "outer_2"), entities("""
                def named(first, /, second=1, *, third='x'):
                    return f"{first}_{second}_{third}"
                def fib(n):
                    return n if n < 2 else fib(n - 1) + fib(n - 2)
                def counter():
                    count = 0
                    def step():
                        nonlocal count
                        count += 1
                        return f"outer_{count}"
                    return step
                step = counter()
                step()
                a = Entity(name=named("a"))
                b = Entity(name=str(fib(5)))
                c = Entity(name=step())
                """));
    }

    @Test
    void loopsBindOneVariableAndGlobalsMakeMore() {
        assertEquals(List.of("last", "g_a", "g_b", "h_a", "h_b"), entities("""
                for name in ("first", "last"):
                    e = Entity(name=name)
                for x in "ab":
                    globals()[f"made_{x}"] = Entity(name=f"g_{x}")
                globals().update({f"more_{x}": Entity(name=f"h_{x}") for x in "ab"})
                """).stream().sorted(java.util.Comparator.comparing(n -> List.of("last", "g_a", "g_b", "h_a", "h_b").indexOf(n))).toList());
    }

    @Test
    void loopsKnowBreakContinueElseAndWhile() {
        assertEquals(List.of("[1, 3]", "else", "4"), entities("""
                odd = []
                for i in range(10):
                    if i % 2 == 0:
                        continue
                    if i > 4:
                        break
                    odd.append(i)
                a = Entity(name=str(odd))
                for i in []:
                    pass
                else:
                    b = Entity(name="else")
                n = 1
                while n < 4:
                    n *= 2
                c = Entity(name=str(n))
                """));
    }

    @Test
    void conditionsThatOnlyRunningTellsAreTakenAsTrueAndTold() {
        FeatureRepo repo = new RepoText(folder).definitions("""
                import os
                if os.getenv("STAGE") == "prod":
                    e = Entity(name="prod")
                else:
                    e = Entity(name="dev")
                if os.environ.get("HOME") is None:
                    raise ValueError("set HOME")
                f = Entity(name="after")
                """).read();
        assertEquals(List.of("prod", "after"), RepoText.names(repo.entities()));
        assertEquals(List.of("INFO definitions.py:5 Whether 'os.getenv(\"STAGE\") == \"prod\"' holds is known only when the code runs; it is taken as true."), RepoText.told(repo));
    }

    @Test
    void environmentVariablesGiveTheirDefault() {
        assertEquals(List.of("dev_x", "a", "b"), entities("""
                import os
                from os import getenv
                a = Entity(name=os.getenv("STAGE", "dev") + "_" + os.environ.get("X", default="x"))
                b = Entity(name=getenv("A") or "a")
                c = Entity(name=os.environ["B"] if False else "b")
                """));
    }

    @Test
    void pathsAreTextsRelativeToTheFile() throws java.io.IOException {
        String root = folder.toRealPath().toString().replace('\\', '/');
        FeatureRepo repo = new RepoText(folder).file("sub/definitions.py", RepoText.IMPORTS + """
                import os
                from pathlib import Path
                here = Path(__file__).parent
                a = FileSource(name="a", path=str(here / "data" / "a.parquet"), timestamp_field="t")
                b = FileSource(name="b", path=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "b.parquet"), timestamp_field="t")
                c = FileSource(path=Path("data").joinpath("c.parquet").as_posix(), timestamp_field="t")
                d = FileSource(name=here.name + here.parent.joinpath("x.tar").stem, path=f"{here.resolve().parent}/d", timestamp_field="t")
                """).read();
        assertEquals(List.of("a " + root + "/sub/data/a.parquet", "b " + root + "/sub/../b.parquet", "data/c.parquet data/c.parquet", "subx " + root + "/d"),
                repo.batchSources().stream().map(source -> source.name() + " " + source.reads()).toList());
        assertEquals(List.of(), RepoText.told(repo));
    }

    @Test
    void classesHaveMethodsInheritancePropertiesAndStaticMethods() {
        assertEquals(List.of("base_x", "static", "x!", "made_x", "RED_1", "dc_1_[2]"), entities("""
                from dataclasses import dataclass, field
                from enum import Enum
                class Base:
                    prefix = "base"
                    def __init__(self, name):
                        self.name = name
                    def title(self):
                        return f"{self.prefix}_{self.name}"
                class Derived(Base):
                    def __init__(self, name, mark="!"):
                        super().__init__(name)
                        self.mark = mark
                    @staticmethod
                    def fixed():
                        return "static"
                    @property
                    def loud(self):
                        return self.name + self.mark
                    @classmethod
                    def make(cls, name):
                        return cls("made_" + name)
                class Colour(Enum):
                    RED = 1
                @dataclass(frozen=True)
                class Spec:
                    name: str
                    size: int = 1
                    more: list = field(default_factory=lambda: [2])
                    def title(self):
                        return f"{self.name}_{self.size}_{self.more}"
                d = Derived("x")
                a = Entity(name=d.title())
                b = Entity(name=Derived.fixed())
                c = Entity(name=d.loud)
                e = Entity(name=Derived.make("x").name)
                f = Entity(name=f"{Colour.RED.name}_{Colour.RED.value}")
                g = Entity(name=Spec("dc").title())
                """));
    }

    @Test
    void exceptionsAreCaughtByTheirNames() {
        assertEquals(List.of("key", "import", "finally", "raised"), entities("""
                try:
                    x = {}["a"]
                except (ValueError, KeyError) as e:
                    a = Entity(name="key")
                try:
                    from .nowhere import thing
                except ImportError:
                    b = Entity(name="import")
                finally:
                    c = Entity(name="finally")
                try:
                    raise RuntimeError("no")
                except Exception:
                    d = Entity(name="raised")
                """));
    }

    @Test
    void unknownLibrariesGiveStandInsAndTheirDecoratorsChangeNothing() {
        assertEquals(List.of("after"), entities("""
                import pandas as pd, numpy.random
                from some_company.lib import decorated, Thing
                thing = Thing("x").build()[0] + pd.DataFrame({"a": [1]}).mean()
                @decorated(1)
                def name():
                    return "after"
                with open("/etc/passwd") as f:
                    content = f.read()
                e = Entity(name=name())
                """));
    }

    @Test
    void partialCacheAndGeneratorsWork() {
        assertEquals(List.of("p_1", "c", "[0, 1, 4]"), entities("""
                from functools import partial, lru_cache
                from itertools import chain, product
                make = partial(Entity, description="made")
                a = make(name="p_1")
                @lru_cache(maxsize=None)
                def cached():
                    return "c"
                b = Entity(name=cached())
                def squares(n):
                    for i in range(n):
                        yield i * i
                c = Entity(name=str(list(chain(squares(3)))))
                """));
    }

    @Test
    void unpackingAssignsNestedAndStarredNames() {
        assertEquals(List.of("1_[2, 3]_4_5"), entities("""
                a, *b, (c, d) = 1, 2, 3, (4, 5)
                e = Entity(name=f"{a}_{b}_{c}_{d}")
                """));
    }

    @Test
    void aStatementThatFailsLeavesTheRest() {
        FeatureRepo repo = new RepoText(folder).definitions("""
                a = Entity(name="first")
                b = Entity(name=1 + "x")
                c = Entity(name="last")
                d = undefined_thing
                """).read();
        assertEquals(List.of("first", "last"), RepoText.names(repo.entities()));
        assertEquals(List.of(
                "ERROR definitions.py:5 This statement fails: '+' can't be applied to int and str; 'b' stays unknown.",
                "ERROR definitions.py:7 The name 'undefined_thing' is not defined; it stays unknown."), RepoText.told(repo));
    }

    @Test
    void aSyntaxErrorIsToldOnceAndTheRestIsRead() {
        FeatureRepo repo = new RepoText(folder).definitions("""
                a = Entity(name="first")
                b = Entity(name="x"]
                c = Entity(name="last")
                """).read();
        assertEquals(List.of("ERROR definitions.py:5"), RepoText.told(repo).stream().map(told -> told.substring(0, 22)).toList());
        assertEquals("first", repo.entities().getFirst().name());
    }

    @Test
    void everyObjectKnowsItsPlace() {
        FeatureRepo repo = new RepoText(folder).definitions("""
                a = Entity(name="a")
                b = Entity(
                    name="b",
                )
                @on_demand_feature_view(sources=[], schema=[])
                def view(x):
                    return x
                """).read();
        assertEquals(List.of("definitions.py:4", "definitions.py:5"), repo.entities().stream().map(Entity::info).map(info -> info.location().toString()).toList());
        assertEquals("definitions.py:8", repo.onDemandFeatureViews().getFirst().info().location().toString());
    }
}
