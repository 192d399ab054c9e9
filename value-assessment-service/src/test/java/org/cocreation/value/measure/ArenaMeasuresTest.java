package org.cocreation.value.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.ApplicationMade;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.AdoptionObserved;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalIterated;
import org.cocreation.contracts.ArenaEvent.ProposalReferred;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.ArenaEvent.PrototypeTestStarted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.MandateScope;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.contracts.WorkEvent.BulletinPublished;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.value.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the committee of Gentofte and the network of Minneapolis measure, from their events alone. */
class ArenaMeasuresTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

    private final UUID arena = new UUID(7, 7);
    private final List<Fact> facts = new ArrayList<>();
    private final List<UUID> citizens = new ArrayList<>();
    private final List<UUID> politicians = new ArrayList<>();
    private final UUID officer = new UUID(3, 0);
    private int seats;

    @BeforeEach
    void seatTheCommittee() {
        tell(new ArenaConvened(
                arena,
                new UUID(9, 9),
                "Places",
                "TASK_COMMITTEE",
                null,
                ParticipationLevel.COLLABORATE,
                "HYBRID",
                "LEAD_ORGANISATION",
                Level.LOCAL,
                new Admission("APPOINTED", true),
                List.of(
                        new PlannedSeats(SeatRole.CITIZEN, 10, 10, true, true),
                        new PlannedSeats(SeatRole.POLITICIAN, 5, 5, true, false),
                        new PlannedSeats(SeatRole.PUBLIC_EMPLOYEE, 1, 1, false, false)),
                List.of(),
                new FormationPolicy(16, 2, 0.5, 0.75, 0.66, "MANDATE", true, 0),
                List.of("youth"),
                List.of("DK-157"),
                List.of(
                        new AffectedGroup("youth-13-18", 0.4),
                        new AffectedGroup("parents", 0.3),
                        new AffectedGroup("neighbours", 0.3)),
                BEGIN.plus(Duration.ofDays(60)),
                new UUID(2, 0)));
        for (int i = 0; i < 10; i++) {
            UUID citizen = new UUID(1, i);
            citizens.add(citizen);
            String group = i < 5 ? "youth-13-18" : i < 8 ? "neighbours" : "parents";
            seat(citizen, SeatRole.CITIZEN, true, Sector.CITIZENRY, List.of(group));
        }
        for (int i = 0; i < 5; i++) {
            UUID politician = new UUID(2, i);
            politicians.add(politician);
            seat(politician, SeatRole.POLITICIAN, true, Sector.PUBLIC, List.of());
        }
        seat(officer, SeatRole.PUBLIC_EMPLOYEE, false, Sector.PUBLIC, List.of());
    }

    @Test
    void theSeatsAreFairlyEvenAndMirrorThoseAffected() {
        assertThat(value("M1")).isEqualTo(0.918296);
        assertThat(reading("M1").inputs()).containsEntry("blau", 0.444444);
        assertThat(value("M2")).isEqualTo(0.9);
        assertThat(reading("M2").inputs()).containsEntry("uncovered", List.of());
        assertThat(value("M3")).isEqualTo(0.333333);
    }

    @Test
    void eightMovesOfFourLeadersAreDistributed() {
        moves();

        assertThat(value("M6")).isEqualTo(0.210224);
        assertThat(reading("M6").n()).isEqualTo(8);
        assertThat(reading("M6").inputs()).containsEntry("effectiveLeaders", 3.363586);
    }

    @Test
    void theMovesOfTwoPeopleAreNotShown() {
        tell(move(officer, "FACILITATE"));
        tell(move(citizens.get(0), "FRAME"));

        assertThat(reading("M6").value()).isNull();
        assertThat(reading("M6").absent()).isEqualTo(Absence.SUPPRESSED);
    }

    @Test
    void thePromiseIsKeptOnTheHighestRung() {
        tell(new ApplicationMade(arena, UUID.randomUUID(), citizens.get(0), SeatRole.CITIZEN));
        mandate("RECOMMEND");
        tell(new ProposalSubmitted(
                arena,
                UUID.randomUUID(),
                1,
                "Skate park",
                1,
                Map.of(SeatRole.CITIZEN, 1, SeatRole.POLITICIAN, 1),
                null,
                null));
        assertThat(reading("M5").inputs()).containsEntry("coCreationRung", 4);
        tell(Published.sample(PrototypeTested.class));
        tell(move(citizens.get(0), "FRAME"));
        CommitmentMade hours = commitment(UUID.randomUUID(), Sector.CIVIL_SOCIETY, "TIME");
        tell(hours);
        tell(commitment(UUID.randomUUID(), Sector.PUBLIC, "MONEY"));
        tell(new BulletinPublished(arena, UUID.randomUUID(), List.of()));
        tell(new ArenaDissolved(
                arena, UUID.randomUUID(), "TASK_COMPLETED", at(), 300, new WorkCounts(2, 1, 2, 1), List.of()));
        tell(new CommitmentClosed(arena, hours.commitmentId(), hours.actorId(), "RELEASED"));

        assertThat(reading("M5").inputs())
                .containsEntry("practised", ParticipationLevel.COLLABORATE)
                .containsEntry("coCreationRung", 5);
        assertThat(value("M5")).isZero();
    }

    @Test
    void coverageCountsTheCriticalAssumptionsOfThePresentVersionThatATestSettled() {
        UUID proposal = UUID.randomUUID();
        UUID used = UUID.randomUUID();
        UUID quiet = UUID.randomUUID();
        UUID cheap = UUID.randomUUID();
        assertThat(reading("M12").inputs()).doesNotContainKey("assumptionCoverage");
        tell(new ProposalSubmitted(arena, proposal, 1, "Skate park", 1, Map.of(), null, List.of(used, quiet)));
        assertThat(reading("M12").inputs()).containsEntry("assumptionCoverage", 0.0);

        tested(proposal, used, "SUPPORTED");
        tested(proposal, quiet, "INCONCLUSIVE");
        tested(proposal, null, "REFUTED");
        assertThat(reading("M12").inputs())
                .containsEntry("criticalAssumptions", 2)
                .containsEntry("assumptionCoverage", 0.5);

        tell(new ProposalIterated(arena, proposal, 1, 2, "PIVOT", List.of(used, quiet, cheap)));
        assertThat(reading("M12").inputs()).containsEntry("assumptionCoverage", 0.333333);
        tell(new ProposalIterated(arena, proposal, 2, 3, "PIVOT", List.of(used)));
        assertThat(reading("M12").inputs()).containsEntry("assumptionCoverage", 1.0);
    }

    @Test
    void theNeedsOfARecomposedArenaAreThoseThatItHasNow() {
        UUID builder = UUID.randomUUID();
        UUID craft = UUID.randomUUID();
        tell(new AssetOffered(builder, craft, "CAPABILITY", "concrete-building", null, null, false, null, null));
        tell(new AssetReserved(builder, craft, arena));
        assertThat(reading("M11").inputs()).doesNotContainKey("needsCovered");

        recomposed(List.of(need("concrete-building"), need("loan-guarantee")));
        assertThat(reading("M11").inputs()).containsEntry("needsCovered", 0.5);
        recomposed(null);
        assertThat(reading("M11").inputs()).containsEntry("needsCovered", 0.5);
        recomposed(List.of(need("concrete-building")));
        assertThat(reading("M11").inputs()).containsEntry("needsCovered", 1.0);
    }

    @Test
    void anAnswerAfterItsTimeIsCountedLate() {
        UUID decision = UUID.randomUUID();
        UUID council = UUID.randomUUID();
        tell(new ProposalReferred(arena, UUID.randomUUID(), decision, council, at().plus(Duration.ofDays(30))));
        assertThat(reading("M10").value()).isNull();
        tell(new AuthoriserAnswered(arena, decision, council, "FORWARD", true, UUID.randomUUID(), 1, true));
        tell(new AnswerOverdue(arena, decision, council, at(), 1));
        assertThat(value("M10")).isZero();
        tell(new AuthoriserAnswered(arena, decision, council, "ACCEPT_WITH_CHANGES", true, null, 31, false));

        assertThat(value("M10")).isZero();
        assertThat(reading("M10").n()).isEqualTo(1);
        assertThat(reading("M10").inputs())
                .containsEntry("inTime", 0)
                .containsEntry("acceptanceShare", 1.0)
                .containsEntry("overdue", 1);
    }

    @Test
    void everyReadingSaysWhatItRestsOn() {
        assertThat(ArenaMeasures.of(story())).allSatisfy(reading -> {
            assertThat(reading.caveat()).isNotBlank();
            assertThat(reading.label()).isNotNull();
            assertThat(reading.asOf()).isEqualTo(story().asOf());
            assertThat(reading.value() == null).isEqualTo(reading.absent() != null);
        });
    }

    @Test
    void theOrderOfArrivalAndDoublesChangeNothing() {
        moves();
        mandate("DECIDE");
        tell(new ActorLeftArena(arena, new UUID(5, 3), citizens.get(3), "LEFT"));
        List<Reading> before = ArenaMeasures.of(story());
        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, 5));
        Collections.shuffle(shuffled, new Random(42));

        assertThat(ArenaMeasures.of(new ArenaStory(arena, at(), 3, shuffled))).isEqualTo(before);
    }

    @Test
    void theStoryUntilAMomentKnowsNothingOfWhatCameLater() {
        Instant before = at();
        moves();

        assertThat(story().until(before).all(LeadershipExercised.class)).isEmpty();
        assertThat(new DistributedLeadership().of(story().until(before)).absent())
                .isEqualTo(Absence.NOTHING_TO_MEASURE);
    }

    @Test
    void aProposalSpreadsAndSomeDecline() {
        UUID proposal = UUID.randomUUID();
        tell(new ProposalAdopted(arena, proposal, UUID.randomUUID(), 1, List.of("US-27053"), "ARENA", false, "WIDE"));
        observed(proposal, "US-27123", "ADOPTED");
        observed(proposal, "US-27003", "DECLINED");
        observed(proposal, "US-27037", "CONSIDERED");

        Reading reading = new Diffusion(facts)
                .read(at(), List.of("US-27053", "US-27003"), Map.of("US-27123", 0.6, "US-27037", 0.2));

        assertThat(reading.value()).isEqualTo(0.5);
        assertThat(reading.inputs())
                .containsEntry("considered", 4)
                .containsEntry("adopted", 2L)
                .containsEntry("neighbourExposure", 0.5)
                .containsEntry("similarityExposure", 0.75)
                .containsEntry("statuses", Map.of("ADOPTED", 2, "CONSIDERED", 1, "DECLINED", 1));
        assertThat(reading.inputs().get("perYear").toString()).contains("atRisk=4, adoptions=2, hazard=0.5");
    }

    private void moves() {
        for (int i = 0; i < 4; i++) {
            tell(move(officer, "FACILITATE"));
        }
        tell(move(politicians.get(0), "FRAME"));
        tell(move(politicians.get(0), "FRAME"));
        tell(move(citizens.get(0), "BROKER"));
        tell(move(citizens.get(1), "BROKER"));
    }

    private void observed(UUID proposal, String jurisdiction, String status) {
        tell(new AdoptionObserved(
                arena, proposal, UUID.randomUUID(), jurisdiction, status, null, LocalDate.of(2026, 6, 1)));
    }

    private void tested(UUID proposal, @Nullable UUID assumption, String outcome) {
        UUID test = UUID.randomUUID();
        PrototypeTestStarted card = Published.sample(PrototypeTestStarted.class);
        tell(new PrototypeTestStarted(
                arena,
                proposal,
                test,
                card.prototypeId(),
                null,
                card.method(),
                card.metric(),
                card.plannedN(),
                card.groups(),
                assumption));
        PrototypeTested result = Published.sample(PrototypeTested.class);
        tell(new PrototypeTested(
                arena,
                proposal,
                test,
                card.prototypeId(),
                result.n(),
                result.estimate(),
                result.interval(),
                outcome,
                result.next(),
                false,
                List.of(),
                List.of()));
    }

    private void recomposed(@Nullable List<Need> needs) {
        tell(new ArenaAdapted(
                arena, 1, "RECOMPOSE", "MEMBER", null, null, Map.of(), Map.of(), null, null, null, null, needs));
    }

    private static Need need(String tag) {
        return new Need("CAPABILITY", tag, null, null);
    }

    private void mandate(String power) {
        MandateGranted sample = Published.sample(MandateGranted.class);
        tell(new MandateGranted(
                arena,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                power,
                new MandateScope(List.of("ADOPT_PROPOSAL"), List.of("youth"), List.of("DK-157"), null),
                rule(sample),
                BEGIN,
                BEGIN.plus(Duration.ofDays(365)),
                null,
                30));
    }

    private static DecisionRule rule(MandateGranted sample) {
        return sample.rule();
    }

    private LeadershipExercised move(UUID by, String tool) {
        return new LeadershipExercised(arena, UUID.randomUUID(), by, tool, 0);
    }

    private CommitmentMade commitment(UUID by, Sector sector, String kind) {
        return new CommitmentMade(arena, UUID.randomUUID(), by, sector, kind, null, null, null, null);
    }

    private void seat(UUID actor, SeatRole role, boolean voting, Sector sector, List<String> groups) {
        tell(new ActorJoinedArena(
                arena,
                new UUID(5, seats++),
                actor,
                role,
                List.of(),
                voting,
                role == SeatRole.CITIZEN,
                null,
                sector,
                groups));
    }

    private void tell(DomainEvent event) {
        facts.add(new Fact(new UUID(8, facts.size()), at().plusSeconds(60), event));
    }

    private Instant at() {
        return BEGIN.plusSeconds(60L * facts.size());
    }

    private ArenaStory story() {
        return new ArenaStory(arena, at(), 3, facts);
    }

    private Reading reading(String no) {
        return ArenaMeasures.of(story()).stream()
                .filter(reading -> reading.measure().equals(no))
                .findFirst()
                .orElseThrow();
    }

    private double value(String no) {
        Double value = reading(no).value();
        assertThat(value).as(no).isNotNull();
        return value;
    }
}
