package org.cocreation.actor.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.arena.ArenaProblem;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.sortition.CategoriesFile;
import org.cocreation.sortition.MalformedFile;
import org.cocreation.sortition.Person;
import org.cocreation.sortition.Quota;
import org.cocreation.sortition.RespondentsFile;
import org.jspecify.annotations.Nullable;

/** What stewards do with panels. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class PanelService {

    private final Panels panels;
    private final PoolPeople people;
    private final Candidates candidates;
    private final DrawService draws;
    private final Seeds seeds;
    private final KnownArenas arenas;
    private final PanelConfig config;
    private final InstantSource clock;
    private final Ids ids;

    PanelService(
            Panels panels,
            PoolPeople people,
            Candidates candidates,
            DrawService draws,
            Seeds seeds,
            KnownArenas arenas,
            PanelConfig config,
            InstantSource clock,
            Ids ids) {
        this.panels = panels;
        this.people = people;
        this.candidates = candidates;
        this.draws = draws;
        this.seeds = seeds;
        this.arenas = arenas;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Fixes quotas and pool; everything else follows by itself. */
    UUID make(MakePanel command) {
        Instant drawFrom = drawFrom(command.drawFrom());
        check(command.quotas(), command.pool());
        SeatRole role = role(command.seatRole());
        checkArena(command.arenaId(), role);
        List<String> strata =
                command.quotas().stream().map(PanelQuota::stratum).distinct().toList();
        List<PoolPerson> found = candidates.find(command.arenaId(), role, command.pool(), strata, config.mostPeople());
        checkNotTooMany(found.size());
        List<PoolPerson> pool = found.stream()
                .filter(each -> counts(each, strata, command.quotas()))
                .toList();
        return add(
                command.arenaId(),
                role,
                command.size(),
                command.quotas(),
                command.pool().source(),
                pool,
                found.size() - pool.size(),
                drawFrom);
    }

    /** Fixes quotas and pool as files say. */
    UUID take(ImportPanel command) {
        Instant drawFrom = drawFrom(command.drawFrom());
        SeatRole role = role(command.seatRole());
        List<PanelQuota> quotas;
        List<Person> rows;
        try {
            List<Quota> read = CategoriesFile.read(command.categories().getBytes(StandardCharsets.UTF_8));
            rows = RespondentsFile.read(command.respondents().getBytes(StandardCharsets.UTF_8), read);
            quotas = read.stream().map(PanelQuota::of).toList();
        } catch (MalformedFile malformed) {
            throw new RuleViolation(
                    PanelProblem.PANEL_FILE_MALFORMED,
                    malformed.faults().size() + " fault(s) in the " + malformed.file(),
                    malformed.faults().stream()
                            .map(fault -> Fault.at(
                                    "/" + malformed.file(), "malformed", "line " + fault.line() + ": " + fault.what()))
                            .toList());
        }
        checkArena(command.arenaId(), role);
        checkNotTooMany(rows.size());
        List<PoolPerson> pool = new ArrayList<>(known(rows, quotas));
        seeds.shuffle(pool);
        return add(command.arenaId(), role, command.size(), quotas, PoolSource.FILE, pool, 0, drawFrom);
    }

    /** Draws now what was announced; what is drawn already stays as it is. */
    void draw(UUID id) {
        Panel panel = panels.take(id);
        if (panel.state() != PanelState.DRAWN) {
            draws.draw(panel, clock.instant());
        }
    }

    /** Forgets who is erased. */
    public void forget(UUID actorId) {
        people.forget(actorId);
    }

    /** The pools that an actor was in, and what it counted as there. */
    public List<PoolMembership> of(UUID actorId) {
        return people.of(actorId);
    }

    private UUID add(
            UUID arenaId,
            SeatRole role,
            int size,
            List<PanelQuota> quotas,
            PoolSource source,
            List<PoolPerson> pool,
            int leftOut,
            Instant drawFrom) {
        Panel panel = Panel.make(new Panel.Terms(
                ids.next(),
                arenaId,
                role,
                size,
                quotas,
                source,
                pool.size(),
                leftOut,
                PanelFiles.hash(quotas, pool),
                drawFrom,
                clock.instant()));
        panels.add(panel);
        people.add(panel.id(), pool);
        return panel.id();
    }

    /** Rows whose id is that of an active person stand for that person; the others are known by their ids only. */
    private List<PoolPerson> known(List<Person> rows, List<PanelQuota> quotas) {
        List<String> strata =
                quotas.stream().map(PanelQuota::stratum).distinct().toList();
        Set<UUID> actors = candidates.activePersons(
                rows.stream().map(Person::id).flatMap(id -> uuid(id).stream()).toList());
        return rows.stream()
                .map(row -> {
                    Optional<UUID> actor = uuid(row.id()).filter(actors::contains);
                    return new PoolPerson(
                            actor.orElse(null),
                            actor.isPresent() ? null : row.id(),
                            strata.stream()
                                    .map(each -> row.features().getOrDefault(each, ""))
                                    .toList());
                })
                .toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static boolean counts(PoolPerson person, List<String> strata, List<PanelQuota> quotas) {
        Map<String, Set<String>> values = new HashMap<>();
        quotas.forEach(quota ->
                values.computeIfAbsent(quota.stratum(), any -> new HashSet<>()).add(quota.value()));
        for (int i = 0; i < strata.size(); i++) {
            if (!values.getOrDefault(strata.get(i), Set.of())
                    .contains(person.features().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void check(List<PanelQuota> quotas, PoolChoice pool) {
        List<Fault> faults = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < quotas.size(); i++) {
            PanelQuota quota = quotas.get(i);
            if (!seen.add(List.of(quota.stratum(), quota.value()))) {
                faults.add(Fault.at("/quotas/" + i, "duplicate", "a second quota for the same value"));
            }
            if (quota.min() > quota.max()) {
                faults.add(Fault.at("/quotas/" + i + "/min", "above-max", "must not be above max"));
            }
        }
        if (pool.source() == PoolSource.FILE) {
            faults.add(Fault.at("/pool/source", "not-here", "must be APPLICANTS or ACTORS; files are imported"));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    private void checkArena(UUID arenaId, SeatRole role) {
        KnownArena arena = arenas.get(arenaId);
        if (!arena.admits()) {
            throw new RuleViolation(ArenaProblem.ARENA_NOT_ADMITTING, "arena " + arena.id() + " is " + arena.state());
        }
        if (!arena.seatRoles().contains(role.name())) {
            throw new RuleViolation(ArenaProblem.SEAT_ROLE_NOT_PLANNED, "the plan has " + arena.seatRoles());
        }
    }

    private void checkNotTooMany(int found) {
        if (found > config.mostPeople()) {
            throw new RuleViolation(PanelProblem.PANEL_POOL_TOO_LARGE, "more than " + config.mostPeople() + " people");
        }
    }

    private static SeatRole role(@Nullable SeatRole wanted) {
        return wanted == null ? SeatRole.CITIZEN : wanted;
    }

    private Instant drawFrom(@Nullable Instant wanted) {
        Instant now = clock.instant();
        if (wanted != null && !wanted.isAfter(now)) {
            throw RuleViolation.invalid("/drawFrom", "in-the-past", "must be in the future");
        }
        return wanted == null ? now.plus(config.notice()) : wanted;
    }
}
