package org.cocreation.decision.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cocreation.decision.choice.Approval.Place;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    @Test
    void mostApprovalsComeFirst() {
        assertThat(Approval.top(Map.of("park", 3L, "path", 9L, "cafe", 5L), 2, "seed"))
                .containsExactly(
                        new Place("path", 9, true, false),
                        new Place("cafe", 5, true, false),
                        new Place("park", 3, false, false));
    }

    @Test
    void aTieAtTheEdgeIsDrawnByLotAndSaysSo() {
        Map<String, Long> approvals = Map.of("a", 7L, "b", 4L, "c", 4L, "d", 4L, "e", 1L);

        List<Place> places = Approval.top(approvals, 2, "seed");

        String drawn = Lots.order("seed", List.of("b", "c", "d")).get(0);
        assertThat(places.get(1)).isEqualTo(new Place(drawn, 4, true, true));
        assertThat(places).filteredOn(Place::byLot).extracting(Place::option).containsExactlyInAnyOrder("b", "c", "d");
        assertThat(Approval.top(approvals, 4, "seed")).noneMatch(Place::byLot);
    }

    @Test
    void anotherSeedMayDrawAnother() {
        Set<String> drawn = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            drawn.add(Approval.top(Map.of("a", 1L, "b", 1L, "c", 1L), 1, "seed " + seed)
                    .get(0)
                    .option());
        }
        assertThat(drawn).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void theLotIsAHashThatAnybodyCanDrawAgain() {
        // printf 'seed\na' | sha256sum
        assertThat(Lots.lot("seed", "a")).isEqualTo("1095c393f458a5c2aefb7da1995dfebc4e621f979e297fe23bce4c9aa65f54e6");
    }

    @Test
    void whatNobodyApprovesOfIsNotChosen() {
        assertThat(Approval.top(Map.of("a", 1L, "b", 0L), 2, "seed"))
                .containsExactly(new Place("a", 1, true, false), new Place("b", 0, false, false));
        assertThatThrownBy(() -> Approval.top(Map.of(), 0, "seed")).isInstanceOf(IllegalArgumentException.class);
    }
}
