package org.cocreation.actor.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;

class ActorTest {

    private final Actor ada = AnActor.citizen();

    @Test
    void aChangeNamesTheFieldsThatDiffer() {
        ActorUpdated event = ada.change(AnActor.details(List.of("youth"))).orElseThrow();

        assertThat(event.changed()).containsExactly("topics");
        assertThat(event.topics()).containsExactly("youth");
    }

    @Test
    void aChangeToTheSameAnnouncesNothing() {
        assertThat(ada.change(ada.details())).isEmpty();
    }

    @Test
    void onlyAffectedGroupsArePublishedOfStakes() {
        ActorUpdated event = ada.declareStakes(List.of(
                        stake(Stake.SubjectKind.GROUP, "parents", Stake.Kind.AFFECTED),
                        stake(Stake.SubjectKind.GROUP, "shops", Stake.Kind.INTERESTED),
                        stake(Stake.SubjectKind.TOPIC, "noise", Stake.Kind.AFFECTED)))
                .orElseThrow();

        assertThat(event.affectedGroups()).containsExactly("parents");
    }

    @Test
    void onlyAffiliationsThatMayActArePublished() {
        ada.affiliate(new Affiliated(new UUID(0, 7), null, null, false));

        ActorUpdated event =
                ada.affiliate(new Affiliated(new UUID(0, 8), null, null, true)).orElseThrow();

        assertThat(event.affiliations())
                .extracting(affiliation -> affiliation.organisationId())
                .containsExactlyInAnyOrder(new UUID(0, 8), AnActor.ORGANISATION);
    }

    @Test
    void erasureLeavesTheIdAndCoarseCodes() {
        ActorErased event = ada.erase();

        assertThat(event.actorId()).isEqualTo(AnActor.ID);
        assertThat(ada.profile()).isEqualTo(AnActor.citizen().profile().erased());
        assertThat(ada.profile().displayName()).isNull();
        assertThat(ada.profile().strata()).isEmpty();
        assertThat(ada.registered().loginKey()).isNull();
        assertThat(ada.stakes()).isEmpty();
        assertThat(ada.affiliations()).isEmpty();
    }

    @Test
    void anErasedActorCannotBeChangedOrErasedAgain() {
        ada.erase();

        assertThatThrownBy(ada::erase).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> ada.declareStakes(List.of())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> ada.change(AnActor.details(List.of()))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anOrganisationHoldsNoStrataAndNoLogin() {
        ActorDetails details = AnActor.details(List.of());

        assertThatThrownBy(() ->
                        Actor.register(AnActor.ID, ActorKind.ORGANISATION, details, List.of(), null, AnActor.NOON))
                .isInstanceOf(RuleViolation.class);
    }

    private static Stake stake(Stake.SubjectKind subjectKind, String subject, Stake.Kind kind) {
        return new Stake(subjectKind, subject, kind, 0, 0, 0, null);
    }
}
