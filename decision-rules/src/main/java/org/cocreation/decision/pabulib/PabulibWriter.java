package org.cocreation.decision.pabulib;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Pabulib files. */
public final class PabulibWriter {

    private PabulibWriter() {}

    /** Writes a file; to be encoded in UTF-8. What is read again means the same. */
    public static void write(PabulibFile file, Appendable out) throws IOException {
        out.append("META\n");
        row(out, List.of("key", "value"));
        for (var entry : file.meta().entrySet()) {
            row(out, List.of(entry.getKey(), entry.getValue()));
        }
        out.append("PROJECTS\n");
        row(out, joined(List.of("project_id", "cost"), file.projectColumns()));
        for (PabulibFile.Row project : file.projects()) {
            row(out, joined(List.of(project.id(), project.cost().toPlainString()), project.further()));
        }
        out.append("VOTES\n");
        boolean points = file.voteType().hasPoints();
        row(
                out,
                joined(
                        points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"),
                        file.voteColumns()));
        for (PabulibFile.Vote vote : file.votes()) {
            row(out, joined(required(vote, points), vote.further()));
        }
    }

    private static List<String> required(PabulibFile.Vote vote, boolean points) {
        String named = String.join(",", vote.projects());
        return points
                ? List.of(
                        vote.voter(),
                        named,
                        vote.points().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",")))
                : List.of(vote.voter(), named);
    }

    private static List<String> joined(List<String> required, List<String> further) {
        List<String> cells = new ArrayList<>(required);
        cells.addAll(further);
        return cells;
    }

    private static void row(Appendable out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ";").append(cell(cells.get(i)));
        }
        out.append('\n');
    }

    private static String cell(String text) {
        boolean plain =
                text.indexOf(';') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
