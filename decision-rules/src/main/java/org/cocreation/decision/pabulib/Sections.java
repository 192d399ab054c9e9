package org.cocreation.decision.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes in the rows of a file, section by section. */
final class Sections {

    private static final Set<String> RULES = Set.of("greedy", "equalshares", "unknown");

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private final Faults faults;
    private final Set<Section> seen = new HashSet<>();
    private @Nullable Section section;
    private @Nullable Columns columns;

    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Integer> metaLines = new HashMap<>();
    private @Nullable VoteType type;
    private @Nullable Columns projectColumns;
    private @Nullable Columns voteColumns;
    private final List<PabulibFile.Row> projects = new ArrayList<>();
    /** By itself, so that all ballots share one text for an id. */
    private final Map<String, String> projectIds = new HashMap<>();

    private final List<PabulibFile.Vote> votes = new ArrayList<>();
    private final Set<String> voters = new HashSet<>();

    Sections(Faults faults) {
        this.faults = faults;
    }

    void row(int line, List<String> cells) {
        Optional<Section> begins = begins(cells);
        if (begins.isPresent()) {
            begin(line, begins.get());
        } else if (section == null) {
            faults.add(line, "expected META, not " + shown(cells.get(0)));
            section = Section.META;
        } else if (columns == null) {
            columns(line, cells);
        } else if (cells.size() > columns.size()) {
            faults.add(line, cells.size() + " cells under " + columns.size() + " columns");
        } else {
            switch (section) {
                case META -> meta(line, cells);
                case PROJECTS -> project(line, columns, cells);
                case VOTES -> vote(line, columns, cells);
            }
        }
    }

    PabulibFile end(int lastLine) throws MalformedPabulib {
        for (Section each : Section.values()) {
            if (!seen.contains(each)) {
                faults.add(lastLine, "the section " + each + " is missing");
            }
        }
        if (seen.contains(Section.META) && !seen.contains(Section.PROJECTS)) {
            checkMeta(lastLine);
        }
        faults.throwIfAny();
        return new PabulibFile(
                meta, further(projectColumns), List.copyOf(projects), further(voteColumns), List.copyOf(votes));
    }

    /** A section begins with its name, alone; a project may have that name too, but then the row has more cells. */
    private Optional<Section> begins(List<String> cells) {
        String word = cells.get(0).strip().replace("\uFEFF", "").toUpperCase(Locale.ROOT);
        boolean alone = cells.stream().skip(1).allMatch(String::isBlank);
        return IntStream.range(0, Section.values().length)
                .mapToObj(i -> Section.values()[i])
                .filter(each -> alone && each.name().equals(word))
                .findFirst();
    }

    private void begin(int line, Section next) {
        if (!seen.add(next)) {
            faults.add(line, "the section " + next + " is there twice");
        }
        if (next == Section.PROJECTS && seen.contains(Section.META)) {
            checkMeta(line);
        }
        if (next == Section.VOTES && !seen.contains(Section.PROJECTS)) {
            faults.add(line, "the section VOTES comes before PROJECTS");
        }
        section = next;
        columns = null;
    }

    private void columns(int line, List<String> cells) {
        List<String> required = section == Section.PROJECTS
                ? List.of("project_id", "cost")
                : section == Section.VOTES ? voteColumnsRequired() : List.of("key", "value");
        columns = Columns.of(cells, required);
        columns.missing().forEach(name -> faults.add(line, "the column " + name + " is missing"));
        columns.twice().forEach(name -> faults.add(line, "the column " + name + " is there twice"));
        if (section == Section.PROJECTS) {
            projectColumns = columns;
        } else if (section == Section.VOTES) {
            voteColumns = columns;
        }
    }

    private List<String> voteColumnsRequired() {
        return type != null && type.hasPoints() ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote");
    }

    private static List<String> further(@Nullable Columns columns) {
        return columns == null ? List.of() : columns.further();
    }

    private void meta(int line, List<String> cells) {
        String key = cells.get(0).strip();
        if (meta.put(key, cells.size() > 1 ? cells.get(1).strip() : "") != null) {
            faults.add(line, "the key " + shown(key) + " is there twice");
        }
        metaLines.put(key, line);
    }

    private void checkMeta(int end) {
        for (String key : List.of("budget", "vote_type")) {
            if (!meta.containsKey(key)) {
                faults.add(end, "META has no " + key);
            }
        }
        if (meta.containsKey("budget")) {
            number(metaLines.getOrDefault("budget", end), "budget", meta.getOrDefault("budget", ""));
        }
        if (meta.containsKey("vote_type")) {
            String word = meta.getOrDefault("vote_type", "");
            type = VoteType.of(word).orElse(null);
            if (type == null) {
                faults.add(metaLines.getOrDefault("vote_type", end), "unknown vote_type " + shown(word));
            }
        }
        String rule = meta.getOrDefault("rule", "unknown");
        if (!RULES.contains(rule.split("[-/]", 2)[0])) {
            faults.add(metaLines.getOrDefault("rule", end), "unknown rule " + shown(rule));
        }
    }

    private void project(int line, Columns columns, List<String> cells) {
        String id = columns.cell(cells, "project_id").strip();
        BigDecimal cost = number(line, "cost", columns.cell(cells, "cost").strip());
        if (id.isEmpty()) {
            faults.add(line, "a project without an id");
        } else if (projectIds.putIfAbsent(id, id) != null) {
            faults.add(line, "project " + shown(id) + " is there twice");
        }
        projects.add(new PabulibFile.Row(id, cost, columns.further(cells)));
    }

    private void vote(int line, Columns columns, List<String> cells) {
        String voter = columns.cell(cells, "voter_id").strip();
        if (voter.isEmpty()) {
            faults.add(line, "a vote without a voter_id");
        } else if (!voters.add(voter)) {
            faults.add(line, "the voter " + shown(voter) + " is there twice");
        }
        List<String> named = named(line, columns.cell(cells, "vote"));
        List<BigDecimal> points = List.of();
        if (type != null && type.hasPoints()) {
            points = points(line, columns.cell(cells, "points"));
            if (points.size() != named.size()) {
                faults.add(line, points.size() + " points for " + named.size() + " projects");
            }
        }
        if (type == VoteType.CHOOSE_1 && named.size() > 1) {
            faults.add(line, named.size() + " projects where one is to be chosen");
        }
        votes.add(new PabulibFile.Vote(voter, named, points, columns.further(cells)));
    }

    private List<String> named(int line, String cell) {
        Set<String> named = new LinkedHashSet<>();
        for (String part : parts(cell)) {
            String id = projectIds.get(part);
            if (id == null) {
                faults.add(line, "a vote for the unknown project " + shown(part));
            } else if (!named.add(id)) {
                faults.add(line, "project " + shown(id) + " is on the ballot twice");
            }
        }
        return List.copyOf(named);
    }

    private List<BigDecimal> points(int line, String cell) {
        return parts(cell).stream().map(part -> number(line, "points", part)).toList();
    }

    private static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** A number of at most 18 digits that is not below zero. */
    private BigDecimal number(int line, String what, String text) {
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?")) {
            faults.add(line, what + " is no number, or too large or too precise: " + shown(text));
            return BigDecimal.ZERO;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            faults.add(line, what + " is below zero: " + shown(text));
            return BigDecimal.ZERO;
        }
        return number;
    }

    private static String shown(String text) {
        return '"' + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + '"';
    }
}
