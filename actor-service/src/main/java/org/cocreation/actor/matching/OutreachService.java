package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cocreation.actor.arena.ArenaProblem;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.invitation.InvitationReason;
import org.cocreation.actor.invitation.InvitationService;
import org.cocreation.actor.invitation.InvitationView;
import org.cocreation.actor.matching.MatchList.Line;
import org.cocreation.actor.matching.MatchList.Place;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.RuleViolation;

/** Invites people from an arena's list, batch by batch. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class OutreachService {

    private final Matcher matcher;
    private final MatchRights rights;
    private final InvitationService invitations;

    OutreachService(Matcher matcher, MatchRights rights, InvitationService invitations) {
        this.matcher = matcher;
        this.rights = rights;
        this.invitations = invitations;
    }

    /** Who applied is not invited but appointed; who is left over when the places are taken waits for the next batch. */
    OutreachView reachOut(ReachOut command) {
        KnownArena arena = rights.checkInvites(command.arenaId());
        if (!arena.admits()) {
            throw new RuleViolation(ArenaProblem.ARENA_NOT_ADMITTING, "arena " + arena.id() + " is " + arena.state());
        }
        List<InvitationView> sent = matcher.match(arena.id(), Cursors.MAX_LIMIT).items().stream()
                .filter(line -> line.place() == Place.SEAT && line.applicationId() == null)
                .limit(command.count())
                .map(line -> invite(arena, line, command))
                .toList();
        return new OutreachView(arena.id(), sent, matcher.uncoveredGroups(arena.id()));
    }

    private InvitationView invite(KnownArena arena, Line line, ReachOut command) {
        return invitations.fromList(arena, line.actorId(), line.seatRole(), reason(line), command.expiresAt());
    }

    private static InvitationReason reason(Line line) {
        if (line.affectedness() > 0) {
            return line.relevance() > 0 ? InvitationReason.BOTH : InvitationReason.AFFECTED;
        }
        return InvitationReason.RELEVANT;
    }
}
