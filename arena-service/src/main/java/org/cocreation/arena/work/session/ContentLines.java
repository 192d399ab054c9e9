package org.cocreation.arena.work.session;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Lines of an iCalendar object (RFC 5545, section 3.1), folded at 75 octets and never within a character: a letter such as æ has two
 * octets, and a reader may unfold before it decodes.
 */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value is written as it is. */
    ContentLines plain(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line with a text that people wrote. */
    ContentLines text(String name, String value) {
        return plain(name, escaped(value));
    }

    /** A line with a point in time. */
    ContentLines time(String name, Instant value) {
        return plain(name, UTC.format(value));
    }

    /** A line with an address; escaping would break it. */
    ContentLines address(String name, URI value) {
        return plain(name, value.toASCIIString());
    }

    /** Backslash, semicolon and comma have a meaning of their own; lines break as {@code \n}; other control characters are not allowed. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            switch (character) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append(' ');
                default -> {
                    if (!Character.isISOControl(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = octets(character);
            if (octets + size > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        lines.append("\r\n");
    }

    /** Octets of a character in UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
