package org.cocreation.arena.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.actor.KnownActor;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<ChallengedGroup> SOMEBODY = List.of(new ChallengedGroup("neighbours", null, 0.3));

    @ParameterizedTest
    @CsvSource({
        "POLITICAL, TOP_DOWN",
        "ADMINISTRATIVE, TOP_DOWN",
        "PROFESSIONAL, BOTTOM_UP",
        "CIVIC, BOTTOM_UP",
        "BUSINESS, BOTTOM_UP"
    })
    void theOriginFollowsFromWhoRaisesIt(LeadershipDomain domain, String origin) {
        Challenge challenge = Challenge.raise(UUID.randomUUID(), command(SOMEBODY, null), actor(domain), NOON);

        assertThat(challenge.raised().origin()).isEqualTo(origin);
    }

    @Test
    void itAffectsSomebodyOrSaysThatThisIsUnknown() {
        assertThatThrownBy(() -> raise(List.of(), null)).isInstanceOf(RuleViolation.class);

        assertThat(raise(List.of(), true).raised().affectedGroups()).isEmpty();
    }

    @Test
    void allFaultsOfItsGroupsAreNamedTogether() {
        List<ChallengedGroup> twice =
                List.of(new ChallengedGroup("neighbours", null, 0.7), new ChallengedGroup("neighbours", null, 0.7));

        assertThatThrownBy(() -> raise(twice, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly("named-twice", "shares-exceed-one"));
    }

    @Test
    void onlyTheRaiserOrAStewardClosesItAndOnlyOnce() {
        Challenge challenge = raise(SOMEBODY, null);
        CloseChallenge abandon = new CloseChallenge(CloseReason.ABANDONED, null);

        assertThatThrownBy(() -> challenge.close(abandon, UUID.randomUUID(), false, List.of(), NOON))
                .isInstanceOf(RuleViolation.class);
        assertThat(challenge.close(abandon, null, true, List.of(), NOON).reason())
                .isEqualTo("ABANDONED");
        assertThatThrownBy(() -> challenge.close(abandon, null, true, List.of(), NOON))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(challenge::takeUp).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aDuplicateNamesTheOtherChallenge() {
        Challenge challenge = raise(SOMEBODY, null);

        assertThatThrownBy(() -> challenge.close(
                        new CloseChallenge(CloseReason.DUPLICATE_OF, null), null, true, List.of(), NOON))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> challenge.close(
                        new CloseChallenge(CloseReason.DUPLICATE_OF, challenge.id()), null, true, List.of(), NOON))
                .isInstanceOf(RuleViolation.class);
    }

    private static Challenge raise(List<ChallengedGroup> groups, Boolean unknown) {
        return Challenge.raise(UUID.randomUUID(), command(groups, unknown), actor(LeadershipDomain.CIVIC), NOON);
    }

    private static RaiseChallenge command(List<ChallengedGroup> groups, Boolean unknown) {
        return new RaiseChallenge(
                "Places young people actually use",
                null,
                ChallengeKind.PHYSICAL_PLANNING,
                Ambition.WIDE,
                null,
                null,
                List.of("youth"),
                List.of("DK-157"),
                groups,
                unknown,
                null);
    }

    private static KnownActor actor(LeadershipDomain domain) {
        return new KnownActor(
                UUID.randomUUID(), Sector.CITIZENRY, domain, true, List.of("DK-157"), List.of(), "ACTIVE");
    }
}
