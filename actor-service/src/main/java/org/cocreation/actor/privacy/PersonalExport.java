package org.cocreation.actor.privacy;

import java.time.Instant;
import java.util.List;
import org.cocreation.actor.actor.ActorView;
import org.cocreation.actor.alliance.AllianceView;
import org.cocreation.actor.asset.AssetView;
import org.cocreation.actor.authority.AuthorityView;
import org.cocreation.actor.commitment.CommitmentView;
import org.cocreation.actor.invitation.InvitationView;
import org.cocreation.actor.leadership.LeadershipAccountView;
import org.cocreation.actor.panel.PoolMembership;
import org.cocreation.database.PersonalTraces;

/** Everything that this service keeps about a person: the most asked for as it is shown elsewhere, and all of it as it is stored. */
public record PersonalExport(
        Instant exportedAt,
        ActorView actor,
        List<AuthorityView> authorities,
        List<InvitationView> invitations,
        List<CommitmentView> commitments,
        List<AssetView> assets,
        List<PoolMembership> pools,
        List<AllianceView> alliances,
        List<LeadershipAccountView.LeadershipEntry> leadership,
        List<PersonalTraces.Trace> traces) {}
