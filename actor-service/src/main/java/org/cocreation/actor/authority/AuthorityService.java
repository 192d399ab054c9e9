package org.cocreation.actor.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.ActorKind;
import org.cocreation.actor.actor.Actors;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.RuleViolation;

/** The use cases on authorities. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class AuthorityService {

    private static final int BATCH = 100;

    private final Authorities authorities;
    private final Actors actors;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    AuthorityService(Authorities authorities, Actors actors, EventLog events, InstantSource clock, Ids ids) {
        this.authorities = authorities;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    AuthorityView recognise(UUID actorId, RecogniseAuthority command) {
        Actor holder = actors.get(actorId);
        holder.checkActive();
        if ((holder.kind() == ActorKind.PERSON) != (command.heldBy() == Holder.PERSON)) {
            throw new RuleViolation(
                    AuthorityProblem.AUTHORITY_HOLDER_MISMATCH,
                    "heldBy is " + command.heldBy() + ", the actor's kind is " + holder.kind());
        }
        Authority authority = new Authority(ids.next(), actorId, command, clock.instant());
        authorities.persist(authority);
        events.append(authority.recognised());
        return authority.view();
    }

    void withdraw(UUID actorId, UUID id, WithdrawAuthority command) {
        Authority authority = authorities.get(actorId, id);
        events.append(authority.withdraw(Authority.BY_STEWARD, command.reason(), clock.instant()));
    }

    /** Ends what rests on a person who was erased. */
    public void withdrawAllOf(UUID actorId) {
        Instant now = clock.instant();
        events.append(authorities.inForceOf(actorId).stream()
                .map(authority -> authority.withdraw(Authority.HOLDER_ERASED, null, now))
                .toList());
    }

    int withdrawEnded(Instant now) {
        List<Authority> ended = authorities.takeEnded(now, BATCH);
        events.append(ended.stream()
                .map(authority -> authority.withdraw(Authority.TERM_ENDED, null, now))
                .toList());
        return ended.size();
    }

    /** Whether an actor is authoriser of an arena: it holds authority to compose in one of the arena's jurisdictions. */
    public boolean mayCompose(UUID actorId, List<String> jurisdictions) {
        return authorities.mayCompose(actorId, jurisdictions, clock.instant());
    }

    /** All authorities of an actor, in the order in which they were recognised. */
    public List<AuthorityView> of(UUID actorId) {
        return authorities.list("actorId = ?1 order by id", actorId).stream()
                .map(Authority::view)
                .toList();
    }
}
