package org.cocreation.gateway.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;
import org.cocreation.gateway.problem.Refusal.Fault;
import org.jspecify.annotations.Nullable;

/** What a reader asks of the feed. {@code after} is a position; {@link #NOW} stands for the head at the time of asking. */
record FeedQuestion(long after, FeedFilter filter, int limit, Duration patience) {

    static final long NOW = -1;
    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int MOST_TYPES = 100;

    /** Reads the question from the query, and refuses it with every fault it has. */
    static FeedQuestion of(Exchange exchange, FeedCursor cursors, @Nullable String resumeAfter, long withoutCursor) {
        List<Fault> faults = new ArrayList<>();
        UnaryOperator<@Nullable String> query = exchange::parameter;
        String cursor = resumeAfter != null ? resumeAfter : query.apply("after");
        long after = after(cursor, cursors, withoutCursor, faults);
        FeedFilter filter = new FeedFilter(
                types(query.apply("types"), faults),
                query.apply("subject"),
                query.apply("arenaId"),
                exchange.caller().mayReadActorEvents());
        int limit = number("limit", query.apply("limit"), 1, LARGEST_LIMIT, USUAL_LIMIT, faults);
        int wait = number("wait", query.apply("wait"), 0, LONGEST_WAIT_SECONDS, 0, faults);
        if (!faults.isEmpty()) {
            boolean onlyCursor = faults.stream().allMatch(fault -> "after".equals(fault.parameter()));
            throw Refusal.of(
                    onlyCursor ? GatewayProblem.INVALID_CURSOR : GatewayProblem.INVALID_REQUEST,
                    onlyCursor ? "The cursor was not given by this feed." : "The query has faults.",
                    faults);
        }
        return new FeedQuestion(after, filter, limit, Duration.ofSeconds(wait));
    }

    private static long after(@Nullable String cursor, FeedCursor cursors, long withoutCursor, List<Fault> faults) {
        if (cursor == null) {
            return withoutCursor;
        }
        if (cursor.equals("start")) {
            return 0;
        }
        if (cursor.equals("now")) {
            return NOW;
        }
        try {
            return cursors.positionOf(cursor);
        } catch (Refusal e) {
            faults.addAll(e.faults());
            return 0;
        }
    }

    private static Set<String> types(@Nullable String list, List<Fault> faults) {
        Set<String> types = new LinkedHashSet<>();
        if (list == null) {
            return types;
        }
        for (String type : list.split(",", -1)) {
            if (type.isBlank()) {
                faults.add(Fault.inParameter("types", "blank", "holds an empty type"));
            } else {
                // The short name of the event reference is accepted as well.
                types.add(type.contains(".") ? type.trim() : "org.cocreation." + type.trim() + ".v1");
            }
        }
        if (types.size() > MOST_TYPES) {
            faults.add(Fault.inParameter("types", "too-many", "holds more than " + MOST_TYPES + " types"));
        }
        return types;
    }

    private static int number(
            String parameter, @Nullable String text, int least, int most, int usual, List<Fault> faults) {
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // named below
        }
        faults.add(Fault.inParameter(parameter, "out-of-range", "must be a number from " + least + " to " + most));
        return usual;
    }
}
