package org.cocreation.value.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.value.frame.ACriterion.measured;
import static org.cocreation.value.frame.ACriterion.rated;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameAdopted;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameReshaped;
import org.cocreation.value.Published;
import org.cocreation.value.frame.FrameCriterion.Direction;
import org.junit.jupiter.api.Test;

class ValueFrameContractTest {

    @Test
    void anAdoptionIsAnnouncedAsThePublishedSampleShows() {
        ValueFrameAdopted sample = Published.sample(ValueFrameAdopted.class);
        ValueFrame frame = ValueFrame.draft(
                sample.frameId(),
                sample.arenaId(),
                sample.version(),
                List.of(
                        rated("use-by-young-people", "affected:youth-13-18"),
                        measured("cost", Direction.DOWN, 0, 1_000)),
                Instant.EPOCH);

        assertThat(Published.json(frame.adopt(Instant.EPOCH))).isEqualTo(Published.json(sample));
    }

    @Test
    void aReshapingIsAnnouncedAsThePublishedSampleShows() {
        ValueFrameReshaped sample = Published.sample(ValueFrameReshaped.class);
        ValueFrame frame = ValueFrame.draft(
                sample.reshapedFrom(),
                sample.arenaId(),
                sample.fromVersion(),
                List.of(rated("use-by-young-people", "affected:youth-13-18"), rated("cost")),
                Instant.EPOCH);
        frame.adopt(Instant.EPOCH);

        ValueFrame next = frame.reshape(
                sample.frameId(),
                List.of(
                        rated("use-by-young-people", "affected:youth-13-18"),
                        measured("cost", Direction.DOWN, 0, 1_000)),
                List.of(
                        new MappedCriterion("use-by-young-people", "use-by-young-people"),
                        new MappedCriterion("cost", null)),
                "Cost is measured now",
                Instant.EPOCH);

        ValueFrameReshaped event = next.putInForce(Instant.EPOCH);
        assertThat(Published.json(event)).isEqualTo(Published.json(sample));
        assertThat(Published.faults(event)).isEmpty();
    }

    @Test
    void theAdoptionOfTheStarterFrameKeepsToTheSchema() {
        ValueFrame frame = ValueFrame.draft(new UUID(0, 1), new UUID(0, 2), 1, StarterFrame.CRITERIA, Instant.EPOCH);

        assertThat(Published.faults(frame.adopt(Instant.EPOCH))).isEmpty();
    }
}
