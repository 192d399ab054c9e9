package org.cocreation.actor.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.ActorService;
import org.cocreation.actor.actor.ActorView;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.actor.PersonalReadService;
import org.cocreation.actor.alliance.AllianceService;
import org.cocreation.actor.asset.AssetSettlementService;
import org.cocreation.actor.authority.AuthorityService;
import org.cocreation.actor.commitment.CommitmentSettlementService;
import org.cocreation.actor.invitation.InvitationSettlementService;
import org.cocreation.actor.leadership.LeadershipService;
import org.cocreation.actor.panel.PanelService;
import org.cocreation.database.Database;
import org.cocreation.database.PersonalTraces;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.jspecify.annotations.Nullable;

/** Export and erasure. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class PrivacyService {

    private final Actors actors;
    private final ActorService actorService;
    private final AuthorityService authorities;
    private final InvitationSettlementService invitations;
    private final CommitmentSettlementService commitments;
    private final AssetSettlementService assets;
    private final PanelService panels;
    private final AllianceService alliances;
    private final LeadershipService leadership;
    private final PersonalReadService reads;
    private final PersonalTraces traces;
    private final EventLog events;
    private final Caller caller;
    private final Database database;
    private final InstantSource clock;

    PrivacyService(
            Actors actors,
            ActorService actorService,
            AuthorityService authorities,
            InvitationSettlementService invitations,
            CommitmentSettlementService commitments,
            AssetSettlementService assets,
            PanelService panels,
            AllianceService alliances,
            LeadershipService leadership,
            PersonalReadService reads,
            PersonalTraces traces,
            EventLog events,
            Caller caller,
            Database database,
            InstantSource clock) {
        this.actors = actors;
        this.actorService = actorService;
        this.authorities = authorities;
        this.invitations = invitations;
        this.commitments = commitments;
        this.assets = assets;
        this.panels = panels;
        this.alliances = alliances;
        this.leadership = leadership;
        this.reads = reads;
        this.traces = traces;
        this.events = events;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    PersonalExport export() {
        UUID id = caller.personId();
        reads.record("PrivacyResource.export", "/v1/me/export");
        return new PersonalExport(
                clock.instant(),
                ActorView.full(actors.get(id)),
                authorities.of(id),
                invitations.of(id),
                commitments.of(id),
                assets.of(id),
                panels.of(id),
                alliances.of(id),
                leadership.of(id),
                traces.of(id));
    }

    void eraseOneself() {
        erase(actors.get(caller.personId()));
    }

    void erase(UUID id, @Nullable String ifMatch) {
        Actor actor = actors.get(id);
        actorService.checkMine(id);
        ETag.check(ifMatch, actor.version());
        erase(actor);
    }

    /** What is open ends first, so that the last thing others hear of the actor is that it was erased. */
    private void erase(Actor actor) {
        actor.checkActive();
        authorities.withdrawAllOf(actor.id());
        invitations.closeAllOf(actor.id());
        commitments.closeAllOf(actor.id());
        assets.withdrawAllOf(actor.id());
        panels.forget(actor.id());
        alliances.leaveAll(actor.id());
        leadership.forget(actor.id());
        events.append(actor.erase());
        forgetAnswers(actor.id());
    }

    /** Answers kept for repeated requests show the actor as it was. */
    private void forgetAnswers(UUID id) {
        database.change("delete from idempotency_key where body like '%' || ? || '%'", id.toString());
    }
}
