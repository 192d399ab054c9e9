package org.cocreation.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cocreation.opinion.Opinions.Point;

/**
 * Draws opinion groups as SVG: colour and shape tell the group, an outline holds it together, and title and description say it in words. Those who
 * stand close together share a mark that is larger; nobody's exact place is shown, nor any group that is too small.
 */
public final class OpinionPicture {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int MARGIN = 40;
    private static final int LEGEND = 40;
    private static final int CELL = 8;

    /** Told apart by people with any kind of colour vision, and at least 3 to 1 against white. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#00805c", "#aa4499", "#555555");

    private final Opinions opinions;
    private final int smallest;
    private final StringBuilder svg = new StringBuilder();

    private OpinionPicture(Opinions opinions, int smallest) {
        this.opinions = opinions;
        this.smallest = smallest;
    }

    /**
     * The words of a picture, in the language of the reader.
     *
     * @param title what is seen
     * @param description what it shows, for those who do not see it
     * @param group the word before a group's letter
     */
    public record Words(String title, String description, String group) {}

    /**
     * Draws.
     *
     * @param smallest groups with fewer participants are left out
     */
    public static String svg(Opinions opinions, Words words, int smallest) {
        return new OpinionPicture(opinions, smallest).draw(words);
    }

    /** The letter of a group, A for number 0. */
    public static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }

    private String draw(Words words) {
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title description" \
                font-family="sans-serif" font-size="16">
                """, WIDTH, HEIGHT + LEGEND);
        add("<title id=\"title\">%s</title>\n", escaped(words.title()));
        add("<desc id=\"description\">%s</desc>\n", escaped(words.description()));
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, HEIGHT + LEGEND);
        List<List<Mark>> marks = marks();
        for (int group = 0; group < marks.size(); group++) {
            outline(group, marks.get(group));
        }
        for (int group = 0; group < marks.size(); group++) {
            for (Mark mark : marks.get(group)) {
                draw(group, mark.at(), Math.min(CELL, 2 + Math.sqrt(mark.count())));
            }
        }
        legend(words);
        return svg.append("</svg>\n").toString();
    }

    /** So many stand in the cell of the paper around a point. */
    private record Mark(Point at, int count) {}

    /** For each group, how many stand in which cell of the paper. */
    private List<List<Mark>> marks() {
        int rows = HEIGHT / CELL + 1;
        int[][] counts = new int[opinions.groups()][(WIDTH / CELL + 1) * rows];
        Frame frame = Frame.around(opinions);
        for (int participant = 0; participant < opinions.participants(); participant++) {
            int group = opinions.groupOf(participant);
            if (group >= 0 && shown(group)) {
                counts[group][frame.column(opinions.x(participant)) * rows + frame.row(opinions.y(participant))]++;
            }
        }
        List<List<Mark>> marks = new ArrayList<>();
        for (int[] inCells : counts) {
            List<Mark> ofGroup = new ArrayList<>();
            for (int cell = 0; cell < inCells.length; cell++) {
                if (inCells[cell] > 0) {
                    ofGroup.add(new Mark(new Point(middle(cell / rows), middle(cell % rows)), inCells[cell]));
                }
            }
            marks.add(ofGroup);
        }
        return marks;
    }

    private static double middle(int cell) {
        return cell * CELL + CELL / 2.0;
    }

    private boolean shown(int group) {
        return opinions.perGroup().get(group).size() >= smallest;
    }

    private void outline(int group, List<Mark> marks) {
        List<Point> hull = Hull.around(marks.stream().map(Mark::at).toList());
        if (hull.size() > 2) {
            String points = hull.stream()
                    .map(point -> number(point.x()) + "," + number(point.y()))
                    .collect(Collectors.joining(" "));
            add(
                    "<polygon points=\"%s\" fill=\"%2$s\" fill-opacity=\"0.12\" stroke=\"%2$s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>\n",
                    points, COLOURS.get(group));
        }
    }

    private void draw(int group, Point at, double size) {
        switch (group) {
            case 0 ->
                svg.append("<circle cx=\"")
                        .append(number(at.x()))
                        .append("\" cy=\"")
                        .append(number(at.y()))
                        .append("\" r=\"")
                        .append(number(size))
                        .append("\" fill=\"")
                        .append(COLOURS.get(group))
                        .append("\"/>\n");
            case 1 -> shape(group, at, size * 0.9, "M-1-1H1V1H-1Z");
            case 2 -> shape(group, at, size * 1.2, "M0-1L1 0.8H-1Z");
            case 3 -> shape(group, at, size * 1.2, "M0-1L1 0L0 1L-1 0Z");
            default -> shape(group, at, size * 1.2, "M-0.3-1H0.3V-0.3H1V0.3H0.3V1H-0.3V0.3H-1V-0.3H-0.3Z");
        }
    }

    private void shape(int group, Point at, double size, String path) {
        svg.append("<path transform=\"translate(")
                .append(number(at.x()))
                .append(' ')
                .append(number(at.y()))
                .append(") scale(")
                .append(number(size))
                .append(")\" d=\"")
                .append(path)
                .append("\" fill=\"")
                .append(COLOURS.get(group))
                .append("\"/>\n");
    }

    private void legend(Words words) {
        double x = MARGIN;
        for (GroupView group : opinions.perGroup()) {
            if (shown(group.number())) {
                draw(group.number(), new Point(x, HEIGHT + LEGEND / 2.0), CELL);
                add(
                        "<text x=\"%s\" y=\"%s\" fill=\"#1a1a1a\">%s %s: %d</text>\n",
                        number(x + 2 * CELL),
                        number(HEIGHT + LEGEND / 2.0 + 6),
                        escaped(words.group()),
                        letter(group.number()),
                        group.size());
                x += (WIDTH - 2.0 * MARGIN) / COLOURS.size();
            }
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    /** With one decimal; thousands of them are written for a picture. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Brings places onto the paper, with one scale for both axes. */
    private record Frame(double left, double top, double scale) {

        static Frame around(Opinions opinions) {
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = Double.MAX_VALUE;
            double top = -Double.MAX_VALUE;
            for (int participant = 0; participant < opinions.participants(); participant++) {
                if (opinions.groupOf(participant) >= 0) {
                    left = Math.min(left, opinions.x(participant));
                    right = Math.max(right, opinions.x(participant));
                    bottom = Math.min(bottom, opinions.y(participant));
                    top = Math.max(top, opinions.y(participant));
                }
            }
            double scale = Math.min(
                    (WIDTH - 2.0 * MARGIN) / Math.max(1e-9, right - left),
                    (HEIGHT - 2.0 * MARGIN) / Math.max(1e-9, top - bottom));
            double spareX = (WIDTH - (right - left) * scale) / 2;
            double spareY = (HEIGHT - (top - bottom) * scale) / 2;
            return new Frame(left - spareX / scale, top + spareY / scale, scale);
        }

        int column(double x) {
            return (int) Math.floor((x - left) * scale / CELL);
        }

        int row(double y) {
            return (int) Math.floor((top - y) * scale / CELL);
        }
    }
}
