package org.cocreation.actor.matching;

import java.util.List;
import java.util.UUID;
import org.cocreation.actor.invitation.InvitationView;

/**
 * What an outreach did.
 *
 * @param sent invitations, in the order of the list; fewer than asked for when places or people ran out
 * @param uncoveredGroups affected groups that nobody covers yet, invitations included
 */
public record OutreachView(UUID arenaId, List<InvitationView> sent, List<String> uncoveredGroups) {}
