package org.cocreation.local.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void everyKindIsCountedByWhatBecameOfIt() {
        tally.settled("actors", true);
        tally.settled("actors", false);
        tally.settled("actors", false);
        tally.skipped("petitions", 4);

        assertThat(tally.table()).anyMatch(line -> line.matches(" +actors +1 +2 +0 +0"));
        assertThat(tally.table()).anyMatch(line -> line.matches(" +petitions +0 +0 +4 +0"));
        assertThat(tally.failures()).isZero();
    }

    @Test
    void whatShouldHaveBeenGoodAndWasRefusedIsAFailure() {
        tally.failed("petitions");

        assertThat(tally.failures()).isEqualTo(1);
    }
}
