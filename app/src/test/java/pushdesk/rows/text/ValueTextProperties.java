package pushdesk.rows.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.rows.text.SameValues.comparable;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueTextProperties {

    @Property(tries = 3000)
    void whatIsWrittenIsReadBackAsAnEqualValue(@ForAll("typed") TypedValues.Typed typed) {
        String text = ValueText.format(typed.type(), typed.value());
        assertEquals(comparable(typed.value()), comparable(ValueText.parse(typed.type(), text)), () -> typed.type().feastName() + ": " + text);
    }

    @Property(tries = 1000)
    void aValueSurvivesTheWayThroughItsOwnType(@ForAll("typed") TypedValues.Typed typed) {
        assertEquals(comparable(typed.value()), comparable(Values.convert(typed.value(), typed.type(), typed.type())));
    }

    @Provide
    Arbitrary<TypedValues.Typed> typed() {
        return TypedValues.typed();
    }
}
