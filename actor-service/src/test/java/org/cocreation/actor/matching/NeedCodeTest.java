package org.cocreation.actor.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cocreation.contracts.Need;
import org.junit.jupiter.api.Test;

class NeedCodeTest {

    @Test
    void theCodesOfARecomposedArenaAreReadBack() {
        assertThat(NeedCode.read("RESOURCE workshop-space 120 m2"))
                .contains(new Need("RESOURCE", "workshop-space", new BigDecimal("120"), "m2"));
        assertThat(NeedCode.read("CAPABILITY loan guarantee"))
                .contains(new Need("CAPABILITY", "loan guarantee", null, null));
        assertThat(NeedCode.read("RESOURCE vans 2")).contains(new Need("RESOURCE", "vans", new BigDecimal("2"), null));
        assertThat(NeedCode.read("nonsense")).isEmpty();
    }

    @Test
    void tagsMeetHoweverTheyAreWritten() {
        assertThat(NeedCode.of("RESOURCE", "Loan  Guarantee")).isEqualTo(NeedCode.of("RESOURCE", "loan-guarantee"));
    }
}
