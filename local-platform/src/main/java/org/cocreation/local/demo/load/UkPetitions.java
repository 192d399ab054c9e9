package org.cocreation.local.demo.load;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Petitions to the Parliament of the United Kingdom: title, state and number of signatures. */
final class UkPetitions implements Petitions {

    private static final String SOURCE = "uk-petitions";
    private static final String OTHER = "other-matters";
    private static final Pattern ADDRESS = Pattern.compile("https://petition\\.parliament\\.uk/petitions/(\\d+)");
    /** The export names no date; this is the day it was published. */
    private static final Instant AS_OF = Instant.parse("2024-07-11T00:00:00Z");

    /** The first topic of which a title holds a word; the order decides where several fit. */
    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    "europe",
                    "The United Kingdom and Europe",
                    "brexit|eu|europe|european|referendum|article 50|remain"),
            new Topic(
                    "animals",
                    "Animals and wildlife",
                    "animal|animals|dog|dogs|cat|cats|puppy|puppies|wildlife|pet|pets"
                            + "|badger|badgers|fox|hunting|fur|horse|horses|bees|birds|livestock|ivory|meat|slaughter"),
            new Topic(
                    "health",
                    "Health and social care",
                    "nhs|health|hospital|hospitals|doctor|doctors|gp|nurse|nurses"
                            + "|cancer|mental|medical|medicine|drug|drugs|cannabis|autism|disabled|disability|care|carers|dental"
                            + "|patients|vaccine|prescription|prescriptions|organ|blood|abortion|smoking"),
            new Topic(
                    "education",
                    "Schools, universities and learning",
                    "school|schools|education|teacher|teachers|student"
                            + "|students|university|universities|tuition|pupils|exam|exams|gcse|college|curriculum|nursery|childcare"),
            new Topic(
                    "transport",
                    "Roads, rail and transport",
                    "road|roads|rail|train|trains|railway|driving|drivers|driver"
                            + "|car|cars|vehicle|vehicles|bus|buses|parking|motorway|cyclists|cycling|transport|airport|speed|mot|traffic"),
            new Topic(
                    "environment",
                    "Environment and energy",
                    "plastic|plastics|environment|climate|pollution|fracking"
                            + "|recycling|recycle|energy|solar|litter|waste|trees|green|carbon|air|fireworks|sea|beach|beaches|water"),
            new Topic(
                    "justice",
                    "Police, courts and safety",
                    "police|crime|prison|court|courts|sentence|sentences|law|knife"
                            + "|murder|victims|offenders|legal|justice|assault|sexual|rape|terrorist|terrorism|guns|moped|illegal"),
            new Topic(
                    "work-and-welfare",
                    "Work, pensions and benefits",
                    "pension|pensions|benefit|benefits|credit|universal"
                            + "|wage|wages|pay|work|workers|employment|job|jobs|redundancy|pip|dwp|maternity|paternity|leave|retirement"),
            new Topic(
                    "money",
                    "Taxes and money",
                    "tax|taxes|vat|bank|banks|money|fund|funding|budget|council tax|price|prices"
                            + "|duty|cost|costs|fees|debt|insurance|licence|currency|coin|coins"),
            new Topic(
                    "housing",
                    "Housing and planning",
                    "housing|house|houses|home|homes|homeless|landlord|landlords|tenant"
                            + "|tenants|rent|leasehold|planning|build|building|buildings|grenfell|council|councils"),
            new Topic(
                    "democracy",
                    "Parliament and elections",
                    "parliament|election|elections|vote|votes|voting|mp|mps|lords"
                            + "|minister|government|party|democracy|petition|petitions|queen|royal|monarchy|trump|state visit"),
            new Topic(
                    "migration-and-world",
                    "Migration and the world",
                    "immigration|visa|visas|refugee|refugees|asylum"
                            + "|migrants|citizenship|passport|passports|foreign|aid|israel|syria|saudi|china|india|war|army|military"
                            + "|veterans|armed forces|commonwealth"),
            new Topic(
                    "children-and-family",
                    "Children and families",
                    "child|children|baby|babies|family|families|parent"
                            + "|parents|marriage|women|young|youth|adoption|father|mother|mothers"),
            new Topic(
                    "media-and-culture",
                    "Media, internet and sport",
                    "bbc|tv|television|internet|online|football|sport"
                            + "|sports|social media|facebook|music|games|gaming|film|news|phone|phones|museum|holiday|bank holiday"));

    private record Topic(String code, String title, Pattern words) {

        Topic(String code, String title, String words) {
            this(code, title, Pattern.compile("\\b(" + words + ")\\b"));
        }
    }

    private final Map<String, Field> fields = new TreeMap<>();

    UkPetitions() {
        TOPICS.forEach(topic -> fields.put(topic.code(), field(topic.code(), topic.title())));
        fields.put(OTHER, field(OTHER, "Other matters"));
    }

    private static Field field(String code, String title) {
        return new Field(
                SOURCE,
                code,
                "UK petitions: " + title,
                "Petitions to the Parliament of the United Kingdom about: " + title
                        + ". Contains Parliamentary information" + " licensed under the Open Parliament Licence v3.0.",
                code,
                "GB",
                "en");
    }

    @Override
    public String label() {
        return "UK petitions";
    }

    @Override
    public String file() {
        return "uk-petitions/closed-petitions.csv";
    }

    @Override
    public String sample() {
        return "uk-petitions.csv";
    }

    @Override
    public char separator() {
        return ',';
    }

    @Override
    public String level() {
        return "NATIONAL";
    }

    @Override
    public Idea idea(CsvSheet.Row row) throws MalformedRow {
        String title = Cells.text(row, "Petition");
        String url = Cells.text(row, "URL");
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new MalformedRow("URL is no petition: " + Cells.shortened(url, 40));
        }
        Idea.Support support =
                new Idea.Support(Cells.count(row, "Signatures Count"), Cells.text(row, "State"), AS_OF, url);
        return new Idea(row.at(), fieldOf(title), address.group(1), title, "", support);
    }

    Field fieldOf(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        String code = TOPICS.stream()
                .filter(topic -> topic.words().matcher(words).find())
                .map(Topic::code)
                .findFirst()
                .orElse(OTHER);
        return fields.getOrDefault(code, field(code, code));
    }
}
