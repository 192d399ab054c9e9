package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact that the actor service publishes, on topic {@value #TOPIC}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ActorEvent extends DomainEvent
        permits ActorEvent.OfActor, ActorEvent.OfInvitation, ActorEvent.OfCommitment, PanelEvent, AllianceEvent {

    String TOPIC = "actor-events.v1";

    /** A fact about an actor and the authorities it holds. */
    sealed interface OfActor extends ActorEvent {

        UUID actorId();

        @Override
        default UUID subject() {
            return actorId();
        }

        @Override
        default UUID key() {
            return actorId();
        }

        @Override
        default String path() {
            return "/v1/actors/" + actorId();
        }
    }

    /** A fact about an invitation to an arena, or an application, which is an invitation that the actor began. */
    sealed interface OfInvitation extends ActorEvent {

        UUID arenaId();

        UUID invitationId();

        @Override
        default UUID subject() {
            return invitationId();
        }

        @Override
        default UUID key() {
            return arenaId();
        }

        @Override
        default String path() {
            return "/v1/invitations/" + invitationId();
        }
    }

    /** A fact about what an actor promised to an arena. */
    sealed interface OfCommitment extends ActorEvent {

        UUID arenaId();

        UUID commitmentId();

        @Override
        default UUID subject() {
            return commitmentId();
        }

        @Override
        default UUID key() {
            return arenaId();
        }

        @Override
        default String path() {
            return "/v1/commitments/" + commitmentId();
        }
    }

    /** A fact that carries all codes of an actor, so that the latest one is the whole truth. */
    sealed interface OfWholeActor extends OfActor {

        Sector sector();

        LeadershipDomain domain();

        Level level();

        boolean lay();

        List<String> jurisdictions();

        List<String> affectedGroups();

        List<Affiliation> affiliations();

        String state();

        @Nullable
        String loginKey();
    }

    /** Names and contact data never leave the actor service; {@code loginKey} is a keyed hash that only the platform can make. */
    @EventType(name = "actor-registered", says = "A person, organisation or collective is known to the platform.")
    record ActorRegistered(
            UUID actorId,
            String kind,
            Sector sector,
            LeadershipDomain domain,
            Level level,
            boolean lay,
            List<String> jurisdictions,
            List<String> topics,
            List<String> affectedGroups,
            List<Affiliation> affiliations,
            String state,
            @Nullable String loginKey)
            implements OfWholeActor {}

    /** Carries the actor's complete codes as they now are; {@code changed} names the fields that differ from before. */
    @EventType(name = "actor-updated", says = "What is known about an actor changed.")
    record ActorUpdated(
            UUID actorId,
            String kind,
            Sector sector,
            LeadershipDomain domain,
            Level level,
            boolean lay,
            List<String> jurisdictions,
            List<String> topics,
            List<String> affectedGroups,
            List<Affiliation> affiliations,
            String state,
            @Nullable String loginKey,
            List<String> changed)
            implements OfWholeActor {}

    @EventType(
            name = "actor-erased",
            says = "A person was erased; every consumer must delete what it holds about them.")
    record ActorErased(UUID actorId) implements OfActor {}

    /** Held by a BODY or a PERSON; the legal basis is text and stays behind the {@code dataref}. */
    @EventType(name = "authority-recognised", says = "A steward recognised what an actor may decide and delegate.")
    record AuthorityRecognised(
            UUID actorId,
            UUID authorityId,
            List<String> decisionTypes,
            List<String> jurisdictions,
            @Nullable Money budgetCeiling,
            String heldBy,
            @Nullable Instant termEnds)
            implements OfActor {}

    @EventType(name = "authority-withdrawn", says = "An authority ended; mandates that rest on it end too.")
    record AuthorityWithdrawn(UUID actorId, UUID authorityId, String reason) implements OfActor {}

    /** The kind is LEGITIMACY, AUTHORITY, CAPABILITY or RESOURCE; the tag says of what, as the needs of arenas do. */
    @EventType(name = "asset-offered", says = "An actor offered something that arenas may need.")
    record AssetOffered(
            UUID actorId,
            UUID assetId,
            String kind,
            String tag,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            boolean shareable,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements OfActor {}

    /** Something shareable can be reserved for several arenas at once, anything else for one. */
    @EventType(name = "asset-reserved", says = "An actor set something it had offered aside for an arena.")
    record AssetReserved(UUID actorId, UUID assetId, UUID arenaId) implements OfActor {}

    @EventType(name = "asset-released", says = "Something that was set aside for an arena is free again.")
    record AssetReleased(UUID actorId, UUID assetId, UUID arenaId) implements OfActor {}

    @EventType(name = "asset-withdrawn", says = "An actor no longer offers something.")
    record AssetWithdrawn(UUID actorId, UUID assetId) implements OfActor {}

    /**
     * About an arena or a topic. The school is PUBLIC_VALUE, PLANNING, CULTURE or COOPERATIVE; the reach PROJECT, UNIT or ORGANISATION;
     * the document stays behind the {@code dataref}.
     */
    @EventType(name = "strategy-linked", says = "An organisation tied an arena or a topic to its strategy.")
    record StrategyLinked(
            UUID actorId,
            UUID linkId,
            @Nullable UUID arenaId,
            @Nullable String topic,
            String school,
            String reach) implements OfActor {}

    /**
     * Only of leaders who asked for an account. The kind is EARN or SPEND, the amount is never negative, and the balance is what remains
     * at {@code asOf} with the half-life of the platform.
     */
    @EventType(
            name = "leadership-capital-changed",
            says = "An event earned or cost a consenting leader some leadership capital.")
    record LeadershipCapitalChanged(
            UUID actorId, UUID entryId, String kind, double amount, String reason, double balance, Instant asOf)
            implements OfActor {}

    @EventType(name = "application-made", says = "An actor asked for a seat in an arena.")
    record ApplicationMade(UUID arenaId, UUID invitationId, UUID actorId, SeatRole seatRole) implements OfInvitation {}

    /** The initiative is PLATFORM or SELF; the reason is RELEVANT, AFFECTED, BOTH, APPLIED, APPOINTED or DRAWN. */
    @EventType(name = "invitation-sent", says = "An actor was invited to take a seat in an arena.")
    record InvitationSent(
            UUID arenaId,
            UUID invitationId,
            UUID actorId,
            SeatRole seatRole,
            String initiative,
            String reason,
            Instant expiresAt)
            implements OfInvitation {}

    @EventType(
            name = "invitation-reminded",
            says = "An invited actor has not answered yet and the invitation will expire.")
    record InvitationReminded(UUID arenaId, UUID invitationId, UUID actorId, Instant expiresAt)
            implements OfInvitation {}

    /** Carries the actor's codes so that the arena can seat somebody it has not heard of yet. */
    @EventType(name = "invitation-accepted", says = "An actor accepted an invitation; the arena now seats or refuses.")
    record InvitationAccepted(
            UUID arenaId,
            UUID invitationId,
            UUID actorId,
            SeatRole seatRole,
            Sector sector,
            LeadershipDomain domain,
            boolean lay,
            List<String> affectedGroups)
            implements OfInvitation {}

    /** The reason is DECLINED, EXPIRED, REFUSED, NOT_SELECTED or ARENA_GONE. */
    @EventType(name = "invitation-closed", says = "An invitation or application ended without a seat.")
    record InvitationClosed(UUID arenaId, UUID invitationId, UUID actorId, String reason) implements OfInvitation {}

    /**
     * TIME is counted in hours with unit {@code h}; MONEY in the smallest unit of the currency that {@code unit} names; ENDORSEMENT has
     * no quantity.
     */
    @EventType(
            name = "commitment-made",
            says = "An actor promised an arena time, money, space, data, skill or its endorsement.")
    record CommitmentMade(
            UUID arenaId,
            UUID commitmentId,
            UUID actorId,
            Sector sector,
            String kind,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable UUID proposalId,
            @Nullable UUID taskId)
            implements OfCommitment {}

    /** The state is FULFILLED, RELEASED or LAPSED. */
    @EventType(name = "commitment-closed", says = "A commitment was fulfilled, released or lapsed.")
    record CommitmentClosed(UUID arenaId, UUID commitmentId, UUID actorId, String state) implements OfCommitment {}
}
