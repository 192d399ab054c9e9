package org.cocreation.actor.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreadthTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "CIVIL_SOCIETY, CIVIC, CIVIL_SOCIETY, CIVIC, false",
        "CIVIL_SOCIETY, CIVIC, BUSINESS, BUSINESS, true",
        "CIVIL_SOCIETY, CIVIC, BUSINESS, CIVIC, true",
        "PUBLIC, POLITICAL, PUBLIC, ADMINISTRATIVE, true"
    })
    void twoSectorsOrTwoDomainsAreEnough(
            Sector one, LeadershipDomain oneDomain, Sector other, LeadershipDomain otherDomain, boolean enough) {
        assertThat(Breadth.of(List.of(member(one, oneDomain), member(other, otherDomain)))
                        .enough())
                .isEqualTo(enough);
    }

    @Test
    void nobodyIsAnAllianceAlone() {
        assertThat(Breadth.of(List.of(member(Sector.PUBLIC, LeadershipDomain.POLITICAL)))
                        .enough())
                .isFalse();
    }

    @Test
    void sevenOfTheSameKindAreNoAlliance() {
        List<Member> seven = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            seven.add(member(Sector.CIVIL_SOCIETY, LeadershipDomain.CIVIC));
        }

        assertThat(Breadth.of(seven)).isEqualTo(new Breadth(7, 1, 1, false));
    }

    private static Member member(Sector sector, LeadershipDomain domain) {
        return new Member(UUID.randomUUID(), false, false, sector, domain, NOON, null, false);
    }
}
