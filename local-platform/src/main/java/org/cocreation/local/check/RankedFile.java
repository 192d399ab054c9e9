package org.cocreation.local.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cocreation.decision.choice.Schulze;

/** Ranked ballots of one election; options are called by their numbers in the file, from 1. */
final class RankedFile {

    private static final Pattern DEBIAN = Pattern.compile("V:\\s+(\\S+)\\s+\\S+\\s*");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,9}( +[0-9]{1,9})*");

    private final Schulze count;

    /** A line that makes no sense. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        Malformed(int line, String what) {
            super("line " + line + ": " + what);
        }
    }

    private RankedFile(int options) {
        count = Schulze.of(
                IntStream.rangeClosed(1, options).mapToObj(String::valueOf).toList());
    }

    Schulze count() {
        return count;
    }

    /** A tally sheet: {@code V: 21-} gives option 1 the rank 2, option 2 the rank 1, and option 3 none. */
    static RankedFile debian(List<String> lines) throws Malformed {
        RankedFile file = null;
        int options = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher vote = DEBIAN.matcher(lines.get(i));
            if (!vote.matches()) {
                if (lines.get(i).startsWith("V:")) {
                    throw new Malformed(i + 1, "no vote and hash");
                }
                continue;
            }
            String ranks = vote.group(1);
            if (file == null) {
                options = ranks.length();
                file = new RankedFile(options);
            }
            if (ranks.length() != options) {
                throw new Malformed(i + 1, ranks.length() + " ranks for " + options + " options");
            }
            file.count.add(places(i + 1, ranks), 1);
        }
        if (file == null) {
            throw new Malformed(lines.size(), "no votes");
        }
        return file;
    }

    private static List<List<String>> places(int line, String ranks) throws Malformed {
        TreeMap<Integer, List<String>> places = new TreeMap<>();
        for (int option = 0; option < ranks.length(); option++) {
            char rank = ranks.charAt(option);
            if (rank == '-') {
                continue;
            }
            int place = Character.digit(rank, 36);
            if (place < 1) {
                throw new Malformed(line, "no rank: " + rank);
            }
            places.computeIfAbsent(place, any -> new ArrayList<>()).add(String.valueOf(option + 1));
        }
        return List.copyOf(places.values());
    }

    /** Options and seats, then on each line a number of voters, the options that they rank, and 0; a lonely 0 ends. */
    static RankedFile tideman(List<String> lines) throws Malformed {
        List<Integer> head = lines.isEmpty() ? List.of() : numbers(1, lines.get(0));
        if (head.size() != 2) {
            throw new Malformed(1, "not the numbers of options and seats");
        }
        RankedFile file = new RankedFile(head.get(0));
        for (int i = 1; i < lines.size(); i++) {
            List<Integer> numbers = numbers(i + 1, lines.get(i));
            if (numbers.equals(List.of(0))) {
                return file;
            }
            if (numbers.size() < 2 || numbers.get(numbers.size() - 1) != 0) {
                throw new Malformed(i + 1, "a ballot that does not end with 0");
            }
            List<List<String>> ranking = numbers.subList(1, numbers.size() - 1).stream()
                    .map(option -> List.of(String.valueOf(option)))
                    .toList();
            try {
                file.count.add(ranking, numbers.get(0));
            } catch (IllegalArgumentException e) {
                throw new Malformed(i + 1, String.valueOf(e.getMessage()));
            }
        }
        throw new Malformed(lines.size(), "the 0 after the last ballot is missing");
    }

    private static List<Integer> numbers(int line, String text) throws Malformed {
        String stripped = text.strip();
        if (!NUMBERS.matcher(stripped).matches()) {
            throw new Malformed(line, "not numbers: " + stripped);
        }
        List<Integer> numbers = new ArrayList<>();
        for (String part : stripped.split(" +", -1)) {
            numbers.add(Integer.valueOf(part));
        }
        return numbers;
    }
}
