package org.cocreation.arena.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.Diversity;
import org.cocreation.contracts.FormationCriterion;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.junit.jupiter.api.Test;

class FormationReportTest {

    private static final List<AffectedGroup> GROUPS = List.of(
            new AffectedGroup("youth-13-18", 0.4),
            new AffectedGroup("parents", 0.3),
            new AffectedGroup("neighbours", 0.3));
    private static final List<PlannedSeats> PLAN = List.of(
            new PlannedSeats(SeatRole.CITIZEN, 10, 10, true, true),
            new PlannedSeats(SeatRole.POLITICIAN, 5, 5, true, false),
            new PlannedSeats(SeatRole.PUBLIC_EMPLOYEE, 1, 1, false, false));

    @Test
    void theTaskCommitteeOfTheReferenceScenarioIsComplete() {
        FormationReport report = report("MANDATE", committee(), 1, 0, 0);

        assertThat(report.met()).isTrue();
        assertThat(report.laySeatShare()).isEqualTo(0.666667);
        assertThat(report.diversity()).isEqualTo(new Diversity(0.918296, 0.444444));
        assertThat(report.roseIndex()).isEqualTo(0.9);
        assertThat(report.seats().byRole()).containsEntry(SeatRole.CITIZEN, 10);
        assertThat(report.seats().bySector()).containsEntry(Sector.PUBLIC, 6);
    }

    @Test
    void aSponsorAuthorisesWhereNoMandateIsAskedFor() {
        assertThat(criterion(report("SPONSOR", committee(), 0, 1, 0), "authorisation")
                        .met())
                .isTrue();
        assertThat(criterion(report("SPONSOR", committee(), 1, 0, 0), "authorisation")
                        .met())
                .isTrue();
        assertThat(criterion(report("MANDATE", committee(), 0, 1, 0), "authorisation")
                        .met())
                .isFalse();
        assertThat(criterion(report("NONE", committee(), 0, 0, 0), "authorisation")
                        .met())
                .isTrue();
    }

    @Test
    void aGroupWithoutASeatIsNamed() {
        List<SeatFact> seats = committee();
        seats.removeIf(seat -> seat.affectedGroups().contains("parents"));

        FormationReport report = report("NONE", seats, 0, 0, 0);

        assertThat(report.uncoveredGroups()).containsExactly("parents");
        assertThat(criterion(report, "minAffectedCoverage").actual()).isEqualTo(0.666667);
    }

    @Test
    void unknownAffectedGroupsAreWorkStillToDo() {
        FormationReport report =
                FormationReport.of(new FormationFacts(policy("NONE"), PLAN, List.of(), committee(), null, 0, 0, 0));

        assertThat(criterion(report, "minAffectedCoverage").met()).isFalse();
        assertThat(report.roseIndex()).isNull();
    }

    private static FormationReport report(
            String authorisation, List<SeatFact> seats, int mandates, int sponsors, int hours) {
        UUID mandate = mandates == 0 ? null : UUID.randomUUID();
        return FormationReport.of(
                new FormationFacts(policy(authorisation), PLAN, GROUPS, seats, mandate, mandates, sponsors, hours));
    }

    private static FormationPolicy policy(String authorisation) {
        return new FormationPolicy(16, 2, 0.5, 0.75, 0.66, authorisation, true, 0);
    }

    private static FormationCriterion criterion(FormationReport report, String name) {
        return report.criteria().stream()
                .filter(line -> line.criterion().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<SeatFact> committee() {
        List<SeatFact> seats = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String group = i < 5 ? "youth-13-18" : i < 8 ? "neighbours" : "parents";
            seats.add(new SeatFact(SeatRole.CITIZEN, Sector.CITIZENRY, true, true, List.of(), List.of(group)));
        }
        for (int i = 0; i < 5; i++) {
            seats.add(new SeatFact(SeatRole.POLITICIAN, Sector.PUBLIC, true, false, List.of(), List.of()));
        }
        seats.add(new SeatFact(
                SeatRole.PUBLIC_EMPLOYEE, Sector.PUBLIC, false, false, List.of(SeatFunction.FACILITATOR), List.of()));
        return seats;
    }
}
