package org.cocreation.system.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People.Actor;

/** Casts ballots and remembers, outside the platform, which one of each voter was acknowledged last. */
final class Polls {

    private static final int CHOICES = 4;

    private final Electors electors;
    private final UUID decision;
    private final List<Budgets.Project> projects;
    private final Map<UUID, List<String>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger cast = new AtomicInteger();

    Polls(Electors electors, UUID decision, List<Budgets.Project> projects) {
        this.electors = electors;
        this.decision = decision;
        this.projects = projects;
    }

    /** What was counted outside. */
    record Oracle(Map<String, Long> approvals, List<Budgets.Project> projects) {

        /** Most approvals first, the smaller code first among equals, as long as the money lasts. */
        Set<String> greedy(long budget) {
            Set<String> chosen = new TreeSet<>();
            long left = budget;
            List<Budgets.Project> order = new ArrayList<>(projects);
            order.sort(Comparator.comparing((Budgets.Project project) -> -approvals.getOrDefault(project.code(), 0L))
                    .thenComparing(Budgets.Project::code));
            for (Budgets.Project project : order) {
                if (project.cost() <= left && approvals.getOrDefault(project.code(), 0L) > 0) {
                    chosen.add(project.code());
                    left -= project.cost();
                }
            }
            return chosen;
        }
    }

    void everybodyVotes() {
        List<Actor> early = electors.early();
        all(early.size(), i -> vote(early.get(i), i));
    }

    void someChangeTheirMind(int count) {
        List<Actor> early = electors.early();
        all(count, i -> vote(early.get(i * 3 % early.size()), 1_000_000 + i));
    }

    /** Either ballot may stand in the end; which one is what the voter then reads. */
    void someSayTwoThingsAtOnce(int count) {
        List<Actor> early = electors.early();
        all(count, i -> {
            Actor voter = early.get(early.size() - 1 - i);
            List<CompletableFuture<Void>> both = IntStream.of(2_000_000 + i, 3_000_000 + i)
                    .mapToObj(seed -> CompletableFuture.runAsync(() -> vote(voter, seed)))
                    .toList();
            both.forEach(CompletableFuture::join);
            List<String> stands = new ArrayList<>();
            voter.client()
                    .get(PublicBallotsE2E.path(decision, voter))
                    .ok()
                    .json()
                    .path("vote")
                    .path("approvals")
                    .forEach(code -> stands.add(code.asText()));
            assertThat(stands).isIn(choice(2_000_000 + i), choice(3_000_000 + i));
            acknowledged.put(voter.id(), stands);
        });
    }

    /** Latecomers vote while something else happens; each is acknowledged, or told that it is too late. */
    void voteWhile(List<Actor> latecomers, Runnable other) {
        CompletableFuture<Void> voting = CompletableFuture.runAsync(() -> all(latecomers.size(), i -> {
            Answer answer = send(latecomers.get(i), i);
            if (answer.status() == 200) {
                acknowledged.put(latecomers.get(i).id(), choice(i));
            } else {
                answer.refused(409, "decision-closed");
            }
        }));
        other.run();
        voting.join();
    }

    private void vote(Actor voter, int seed) {
        send(voter, seed).ok();
        acknowledged.put(voter.id(), choice(seed));
    }

    private Answer send(Actor voter, int seed) {
        cast.incrementAndGet();
        return voter.client().put(PublicBallotsE2E.path(decision, voter), ballot(seed));
    }

    Map<String, Object> ballot(int seed) {
        return Json.of("approvals", choice(seed));
    }

    /** Some projects, the first ones more often than the last ones. */
    private List<String> choice(int seed) {
        Random random = new Random(seed);
        Set<String> chosen = new TreeSet<>();
        for (int i = 0; i < CHOICES; i++) {
            int at = Math.min(random.nextInt(projects.size()), random.nextInt(projects.size()));
            chosen.add(projects.get(at).code());
        }
        return List.copyOf(chosen);
    }

    private static void all(int count, java.util.function.IntConsumer each) {
        Electors.inParallel(() -> {
            IntStream.range(0, count).parallel().forEach(each);
            return null;
        });
    }

    int cast() {
        return cast.get();
    }

    Map<UUID, List<String>> acknowledged() {
        return acknowledged;
    }

    Oracle oracle() {
        Map<String, Long> approvals = new TreeMap<>();
        acknowledged.values().forEach(ballot -> ballot.forEach(code -> approvals.merge(code, 1L, Long::sum)));
        return new Oracle(approvals, projects);
    }
}
