package org.cocreation.arena.work.session;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions as an iCalendar object (RFC 5545 and 7986) to which people subscribe. The same sessions always give the same text, so that a
 * client learns by its hash whether anything has changed. It names nobody.
 *
 * @param name what the calendar is called
 * @param source where it is published
 * @param publicUrl address of the platform, below which the pages of the sessions are
 * @param naming whether each entry tells in which arena it takes place
 */
record Calendar(String name, URI source, URI publicUrl, boolean naming, List<CalendarEntry> entries) {

    private static final String REFRESH = "PT1H";

    /** The whole calendar. */
    String written() {
        ContentLines lines = new ContentLines()
                .plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Co-creation Platform//Sessions//EN")
                .plain("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .address("SOURCE;VALUE=URI", source)
                .plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .plain("X-PUBLISHED-TTL", REFRESH);
        if (entries.isEmpty()) {
            utc(lines);
        }
        entries.forEach(entry -> write(entry, lines));
        return lines.plain("END", "VCALENDAR").toString();
    }

    private void write(CalendarEntry entry, ContentLines lines) {
        URI page = URI.create(publicUrl + "/v1/sessions/" + entry.id());
        URI link = entry.link() == null ? page : uri(entry.link(), page);
        String where = joined(" | ", entry.place(), entry.link());
        lines.plain("BEGIN", "VEVENT")
                .plain("UID", entry.id().toString())
                .time("DTSTAMP", entry.changedAt())
                .time("LAST-MODIFIED", entry.changedAt())
                .plain("SEQUENCE", String.valueOf(entry.sequence()))
                .plain("STATUS", entry.cancelled() ? "CANCELLED" : "CONFIRMED")
                .time("DTSTART", entry.startsAt())
                .time("DTEND", entry.endsAt())
                .text("SUMMARY", naming ? entry.title() + " (" + entry.arenaName() + ")" : entry.title());
        if (!where.isEmpty()) {
            lines.text("LOCATION", where);
        }
        lines.text("DESCRIPTION", description(entry, page)).address("URL", link).plain("END", "VEVENT");
    }

    private static String description(CalendarEntry entry, URI page) {
        List<String> paragraphs = new ArrayList<>();
        int no = 0;
        for (String point : entry.agenda()) {
            no++;
            paragraphs.add(no + ". " + point);
        }
        return joined("\n", Stream.concat(paragraphs.stream(), Stream.of(entry.link(), page.toString())));
    }

    private static String joined(String between, @Nullable String... parts) {
        return joined(between, Stream.of(parts));
    }

    private static String joined(String between, Stream<@Nullable String> parts) {
        return parts.filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    /** A link that is an address for people but not by the letter of the standard stays in the text only. */
    private static URI uri(String link, URI otherwise) {
        try {
            return URI.create(link);
        } catch (IllegalArgumentException notByTheLetter) {
            return otherwise;
        }
    }

    /** A calendar must have something in it, if only the time zone that all its times are in. */
    private static void utc(ContentLines lines) {
        lines.plain("BEGIN", "VTIMEZONE")
                .plain("TZID", "Etc/UTC")
                .plain("BEGIN", "STANDARD")
                .plain("DTSTART", "19700101T000000")
                .plain("TZOFFSETFROM", "+0000")
                .plain("TZOFFSETTO", "+0000")
                .plain("TZNAME", "UTC")
                .plain("END", "STANDARD")
                .plain("END", "VTIMEZONE");
    }
}
