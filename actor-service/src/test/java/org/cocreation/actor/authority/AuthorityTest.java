package org.cocreation.actor.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.cocreation.actor.Published;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.ActorEvent.AuthorityWithdrawn;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final AuthorityRecognised recognised = Published.sample(AuthorityRecognised.class);
    private final Authority authority = authority(recognised.termEnds());

    @Test
    void recognitionIsAnnouncedAsThePublishedSampleShows() {
        assertThat(Published.json(authority.recognised())).isEqualTo(Published.json(recognised));
    }

    @Test
    void theEndOfTheTermIsAnnouncedAsThePublishedSampleShows() {
        assertThat(Published.json(authority.withdraw(Authority.TERM_ENDED, null, NOON)))
                .isEqualTo(Published.json(Published.sample(AuthorityWithdrawn.class)));
    }

    @Test
    void theWordsOfAStewardAreNotPublished() {
        AuthorityWithdrawn event = authority.withdraw(Authority.BY_STEWARD, "was never elected", NOON);

        assertThat(event.reason()).isEqualTo("WITHDRAWN");
        assertThat(authority.view().withdrawnReason()).isEqualTo("was never elected");
    }

    @Test
    void anAuthorityEndsOnce() {
        authority.withdraw(Authority.TERM_ENDED, null, NOON);

        assertThatThrownBy(() -> authority.withdraw(Authority.BY_STEWARD, "again", NOON))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("WITHDRAWN cannot become WITHDRAWN");
    }

    @Test
    void aTermCannotBeOverBeforeItStarts() {
        assertThatThrownBy(() -> authority(NOON)).isInstanceOf(RuleViolation.class);
    }

    private Authority authority(Instant termEnds) {
        return new Authority(
                recognised.authorityId(),
                recognised.actorId(),
                new RecogniseAuthority(
                        "local government act",
                        List.of(DecisionType.ADOPT_PROPOSAL),
                        List.of("DK-157"),
                        new RecogniseAuthority.Ceiling(50_000_000L, "DKK"),
                        Holder.BODY,
                        termEnds),
                NOON);
    }
}
