package org.cocreation.local.demo.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Citizens' proposals on Decide Madrid: title, text and number of supporters. */
final class MadridProposals implements Petitions {

    private static final String SOURCE = "decide-madrid";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    /** The day of the copy that the rows are from. */
    private static final Instant AS_OF = Instant.parse("2025-11-29T00:00:00Z");

    private static final int LONGEST_TEXT = 19_000;

    private final Map<YearMonth, Field> months = new TreeMap<>();

    @Override
    public String label() {
        return "Decide Madrid";
    }

    @Override
    public String file() {
        return "decide-madrid/proposals_2024.csv";
    }

    @Override
    public @Nullable String sample() {
        return null;
    }

    @Override
    public char separator() {
        return ';';
    }

    @Override
    public String level() {
        return "LOCAL";
    }

    @Override
    public Idea idea(CsvSheet.Row row) throws MalformedRow {
        String id = Cells.text(row, "id");
        YearMonth month = YearMonth.from(day(row, "created_at"));
        boolean retired = !row.field("retired_at").isEmpty();
        Idea.Support support = new Idea.Support(
                Cells.count(row, "cached_votes_up"),
                retired ? "retired" : "open",
                AS_OF,
                "https://decide.madrid.es/proposals/" + id);
        return new Idea(
                row.at(),
                months.computeIfAbsent(month, MadridProposals::field),
                id,
                plain(Cells.text(row, "title")).replaceAll("\\s+", " "),
                Cells.shortened(plain(row.field("description")), LONGEST_TEXT),
                support);
    }

    /** The text of a piece of HTML, with its paragraphs and lists as lines. */
    static String plain(String html) {
        Document document = Jsoup.parse(html.replace("\0", ""));
        document.outputSettings().prettyPrint(false);
        Elements ends = document.select("p, li, div, br, h1, h2, h3, h4");
        ends.forEach(end -> end.after("\n"));
        return document.wholeText()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t\\r]+", " ")
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n{2,}", "\n\n")
                .strip();
    }

    private static LocalDate day(CsvSheet.Row row, String column) throws MalformedRow {
        String text = row.field(column);
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw new MalformedRow(column + " is no date: " + Cells.shortened(text, 20));
        }
    }

    private static Field field(YearMonth month) {
        String name = month.getMonth().getDisplayName(TextStyle.FULL, SPANISH) + " de " + month.getYear();
        return new Field(
                SOURCE,
                month.toString(),
                "Propuestas ciudadanas de Madrid, " + name,
                "Propuestas publicadas en Decide Madrid en " + name + ". Fuente: Ayuntamiento de Madrid.",
                "propuestas-ciudadanas",
                "ES-M",
                "es");
    }
}
