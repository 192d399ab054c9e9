package org.cocreation.actor.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.actor.Stake;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.junit.jupiter.api.Test;

class WeighingTest {

    private static final SoughtArena ARENA = new SoughtArena(
            UUID.randomUUID(),
            "INVITED",
            List.of("DK-157"),
            List.of("youth", "space"),
            List.of("parents"),
            List.of(new PlannedSeats(SeatRole.CITIZEN, 1, 3, true, true)),
            List.of(new Need("RESOURCE", "Workshop space", null, null), new Need("CAPABILITY", "design", null, null)),
            0.75,
            List.of());

    private final Weighing weighing = new Weighing(ARENA);

    @Test
    void relevanceIsTheShareOfNeedsAndTopicsWithNeedsCountedTwice() {
        Candidate candidate = weigh(List.of("youth"), List.of(), Set.of("RESOURCE workshop-space"), List.of());

        assertThat(candidate.relevance()).isEqualTo(0.5);
        assertThat(candidate.affectedness()).isZero();
        assertThat(candidate.band()).isEqualTo(Band.RELEVANT);
    }

    @Test
    void whoBelongsToAnAffectedGroupIsWhollyAffectedAndByTopicHereHalf() {
        Stake topic = stake(Stake.SubjectKind.TOPIC, "youth", Stake.Kind.AFFECTED, 3, 3, 3);

        assertThat(weigh(List.of(), List.of("parents"), Set.of(), List.of()).affectedness())
                .isEqualTo(1);
        assertThat(weigh(List.of(), List.of(), Set.of(), List.of(topic)).affectedness())
                .isEqualTo(0.5);
        assertThat(weighing.weigh(
                                known(List.of("SE-0180"), List.of(), List.of(), Set.of(), List.of(topic)),
                                SeatRole.CITIZEN)
                        .affectedness())
                .isZero();
    }

    @Test
    void whoDependsOnOthersComesOneBandEarlier() {
        Stake dependent = stake(Stake.SubjectKind.GROUP, "parents", Stake.Kind.AFFECTED, 1, 2, 2);
        Stake definitive = stake(Stake.SubjectKind.GROUP, "parents", Stake.Kind.AFFECTED, 2, 2, 2);

        assertThat(weigh(List.of(), List.of("parents"), Set.of(), List.of(dependent))
                        .band())
                .isEqualTo(Band.BOTH);
        assertThat(weigh(List.of(), List.of("parents"), Set.of(), List.of(definitive))
                        .band())
                .isEqualTo(Band.AFFECTED);
    }

    @Test
    void everyRoleBelongsToOneSector() {
        SeatChoice seats = new SeatChoice(List.of(
                new PlannedSeats(SeatRole.POLITICIAN, 1, 5, true, false),
                new PlannedSeats(SeatRole.PUBLIC_EMPLOYEE, 1, 1, false, false)));

        assertThat(seats.of(Sector.PUBLIC, LeadershipDomain.POLITICAL)).contains(SeatRole.POLITICIAN);
        assertThat(seats.of(Sector.PUBLIC, LeadershipDomain.ADMINISTRATIVE)).contains(SeatRole.PUBLIC_EMPLOYEE);
        assertThat(seats.of(Sector.CITIZENRY, LeadershipDomain.CIVIC)).isEmpty();
    }

    private Candidate weigh(List<String> topics, List<String> groups, Set<String> assets, List<Stake> stakes) {
        return weighing.weigh(known(List.of("DK-157"), topics, groups, assets, stakes), SeatRole.CITIZEN);
    }

    private static KnownCandidates.Known known(
            List<String> places, List<String> topics, List<String> groups, Set<String> assets, List<Stake> stakes) {
        return new KnownCandidates.Known(
                new UUID(0, 1), Sector.CITIZENRY, LeadershipDomain.CIVIC, places, topics, groups, stakes, assets, 0);
    }

    private static Stake stake(
            Stake.SubjectKind about, String subject, Stake.Kind kind, int power, int legitimacy, int urgency) {
        return new Stake(about, subject, kind, power, legitimacy, urgency, null);
    }
}
