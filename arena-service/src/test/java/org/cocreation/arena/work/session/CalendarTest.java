package org.cocreation.arena.work.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again by a strict reader that is not ours. */
class CalendarTest {

    private static final URI PLATFORM = URI.create("https://platform.example");
    private static final URI SOURCE = URI.create("https://platform.example/v1/arenas/1/sessions.ics");
    private static final UUID ID = UUID.fromString("0190b7a0-0000-7000-8000-0000000000aa");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String LINK = "https://meet.example/room?a=1,2;b=3&c=\u00e6";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Workshop",
                "Rødgrød med fløde; på Ærø, i går \\ i morgen",
                "First line\nsecond line\r\nthird\rfourth",
                "A colon: and \"quotes\" BEGIN:VEVENT",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 to be folded between the octets of none",
                "Åååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååå"
            })
    void everyTextComesBackAsItWasWritten(String text) throws Exception {
        String title = text.replaceAll("\\R", " ");
        VEvent event = only(calendar(false, entry(title, text, LINK, List.of(text))));

        assertThat(value(event, Property.SUMMARY)).isEqualTo(title);
        assertThat(value(event, Property.LOCATION)).isEqualTo(text.replaceAll("\\R", "\n") + " | " + LINK);
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("1. " + text.replaceAll("\\R", "\n") + "\n" + LINK
                        + "\nhttps://platform.example/v1/sessions/" + ID);
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoneEndsWithinACharacter() {
        String long1 = "Æ😀,".repeat(400);
        String written = calendar(true, entry(long1, long1, LINK, List.of(long1, long1)));

        for (String line : written.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .as(line)
                    .isEqualTo(line)
                    .doesNotContain("\ufffd", "?Æ");
        }
        assertThat(written).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void anEntryIsKnownAgainByItsIdAndRisesWithEveryChange() throws Exception {
        VEvent event = only(calendar(false, entry("Workshop", "Town hall", null, List.of())));

        assertThat(value(event, Property.UID)).isEqualTo(ID.toString());
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20260301T080000Z");
        assertThat(value(event, Property.LAST_MODIFIED)).isEqualTo("20260301T080000Z");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20260302T120000Z");
        assertThat(value(event, Property.DTEND)).isEqualTo("20260302T143000Z");
        assertThat(value(event, Property.URL)).isEqualTo("https://platform.example/v1/sessions/" + ID);
    }

    @Test
    void aSessionWithALinkHasItInEveryPlaceWherePeopleLook() throws Exception {
        String link = "https://meet.example/room";
        VEvent event = only(calendar(false, entry("Workshop", null, link, List.of())));

        assertThat(value(event, Property.URL)).isEqualTo(link);
        assertThat(value(event, Property.LOCATION)).isEqualTo(link);
        assertThat(value(event, Property.DESCRIPTION)).startsWith(link);
    }

    @Test
    void aCancelledSessionStaysAndSaysSo() throws Exception {
        CalendarEntry cancelled = new CalendarEntry(
                ID, 4, NOON, true, NOON, NOON.plusSeconds(60), "Workshop", "Arena", "Hall", null, List.of());

        assertThat(value(only(calendar(true, cancelled)), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(only(calendar(true, cancelled)), Property.SUMMARY)).isEqualTo("Workshop (Arena)");
    }

    @Test
    void aCalendarWithoutSessionsIsStillOne() throws Exception {
        String written = new Calendar("Arena", SOURCE, PLATFORM, false, List.of()).written();

        assertThat(read(written).getComponents()).hasSize(1);
    }

    @Test
    void aLinkThatIsNoAddressByTheLetterStaysInTheText() throws Exception {
        String link = "https://meet.example/{room}";
        VEvent event = only(calendar(false, entry("Workshop", null, link, List.of())));

        assertThat(value(event, Property.URL)).isEqualTo("https://platform.example/v1/sessions/" + ID);
        assertThat(value(event, Property.LOCATION)).isEqualTo(link);
    }

    private static CalendarEntry entry(String title, String place, String link, List<String> agenda) {
        return new CalendarEntry(
                ID,
                3,
                Instant.parse("2026-03-01T08:00:00Z"),
                false,
                NOON,
                NOON.plusSeconds(150 * 60),
                title,
                "Working group",
                place,
                link,
                agenda);
    }

    private static String calendar(boolean naming, CalendarEntry entry) {
        return new Calendar("Æblegården; an arena", SOURCE, PLATFORM, naming, List.of(entry)).written();
    }

    private static VEvent only(String written) throws Exception {
        List<VEvent> events = read(written).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static net.fortuna.ical4j.model.Calendar read(String written) throws Exception {
        net.fortuna.ical4j.model.Calendar calendar = new CalendarBuilder().build(new StringReader(written));
        ValidationResult result = calendar.validate();
        assertThat(result.getEntries()).isEmpty();
        return calendar;
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
