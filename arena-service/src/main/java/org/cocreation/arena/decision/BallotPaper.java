package org.cocreation.arena.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What a ballot of a decision must look like; refuses others with every fault named. */
record BallotPaper(BallotForm form, @Nullable Integer mostPoints, Set<String> codes) {

    private static final Set<Choice> CONSENTS = Set.of(Choice.CONSENT, Choice.STAND_ASIDE, Choice.OBJECT);
    private static final Set<Choice> VOTES = Set.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);

    /** The vote that a well-formed ballot holds. */
    Vote read(CastBallot ballot) {
        List<Fault> faults = new ArrayList<>();
        if (form == BallotForm.CONSENT || form == BallotForm.VOTE) {
            choiceFaults(ballot, form == BallotForm.CONSENT ? CONSENTS : VOTES, faults);
        } else {
            notAsked("/choice", ballot.choice(), faults);
        }
        listFaults("/approvals", ballot.approvals(), form == BallotForm.APPROVALS, faults);
        listFaults("/ranking", ballot.ranking(), form == BallotForm.RANKING, faults);
        pointFaults(ballot.points(), faults);
        objectionFaults(ballot, faults);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return new Vote(
                ballot.choice(),
                ballot.approvals() == null
                        ? null
                        : ballot.approvals().stream().sorted().toList(),
                ballot.ranking() == null ? null : List.copyOf(ballot.ranking()),
                ballot.points() == null ? null : new TreeMap<>(ballot.points()));
    }

    private static void choiceFaults(CastBallot ballot, Set<Choice> allowed, List<Fault> faults) {
        if (ballot.choice() == null || !allowed.contains(ballot.choice())) {
            faults.add(Fault.at(
                    "/choice",
                    ballot.choice() == null ? "not-null" : "unknown-value",
                    "must be one of " + allowed.stream().sorted().toList()));
        }
    }

    private void listFaults(String at, @Nullable List<String> chosen, boolean asked, List<Fault> faults) {
        if (!asked) {
            notAsked(at, chosen, faults);
            return;
        }
        if (chosen == null) {
            faults.add(Fault.at(at, "not-null", "must list codes of options; none for an empty ballot"));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!codes.contains(chosen.get(i))) {
                faults.add(unknown(at + "/" + i));
            } else if (!seen.add(chosen.get(i))) {
                faults.add(Fault.at(at + "/" + i, "named-twice", "each option can be named once"));
            }
        }
    }

    private void pointFaults(@Nullable Map<String, Integer> points, List<Fault> faults) {
        if (!form.scored()) {
            notAsked("/points", points, faults);
            return;
        }
        if (points == null) {
            faults.add(Fault.at("/points", "not-null", "must give points by code of option; none for an empty ballot"));
            return;
        }
        int most = mostPoints == null ? Integer.MAX_VALUE : mostPoints;
        long sum = 0;
        for (Map.Entry<String, Integer> given : points.entrySet()) {
            String at = "/points/" + given.getKey();
            sum += given.getValue();
            if (!codes.contains(given.getKey())) {
                faults.add(unknown(at));
            } else if (form == BallotForm.SCORES && given.getValue() > most) {
                faults.add(Fault.at(at, "too-many-points", "must be at most " + most));
            }
        }
        if (form == BallotForm.POINTS && sum > most) {
            faults.add(Fault.at("/points", "too-many-points", "must be at most " + most + " together"));
        }
    }

    private static void objectionFaults(CastBallot ballot, List<Fault> faults) {
        if (ballot.choice() == Choice.OBJECT) {
            if (blank(ballot.reason())) {
                faults.add(Fault.at("/reason", "not-blank", "an objection without a reason is no objection"));
            }
            if (blank(ballot.harm())) {
                faults.add(
                        Fault.at("/harm", "not-blank", "must say what it would harm of what the arena is there for"));
            }
        } else {
            notAsked("/reason", ballot.reason(), faults);
            notAsked("/harm", ballot.harm(), faults);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void notAsked(String at, @Nullable Object part, List<Fault> faults) {
        if (part != null) {
            faults.add(Fault.at(at, "not-asked", "does not belong into this ballot"));
        }
    }

    private static Fault unknown(String at) {
        return Fault.at(at, "unknown", "there is no such option");
    }
}
