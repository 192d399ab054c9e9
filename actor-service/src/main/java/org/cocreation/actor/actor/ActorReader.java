package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cocreation.actor.actor.ActorView.Detail;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Shows actors to a reader, as much as that reader may see, and keeps account of reads of personal data. */
@ApplicationScoped
class ActorReader {

    private final Actors actors;
    private final ActorQuery query;
    private final Caller caller;
    private final PersonalReadService reads;
    private final DuplicateQuery duplicates;

    ActorReader(Actors actors, ActorQuery query, Caller caller, PersonalReadService reads, DuplicateQuery duplicates) {
        this.actors = actors;
        this.query = query;
        this.duplicates = duplicates;
        this.caller = caller;
        this.reads = reads;
    }

    ActorView one(UUID id) {
        Actor actor = actors.get(id);
        boolean person = actor.kind() == ActorKind.PERSON;
        if (person && caller.anonymous()) {
            throw new RuleViolation(ActorProblem.ACTOR_NOT_FOUND, "no actor " + id);
        }
        boolean everything = caller.hasRole("steward")
                || caller.findActorId().filter(id::equals).isPresent();
        if (everything && person) {
            reads.record("ActorResource.show", "/v1/actors/" + id);
        }
        return ActorView.of(actor, everything ? Detail.FULL : Detail.PUBLIC);
    }

    ActorView oneself() {
        UUID id = caller.personId();
        reads.record("ActorResource.me", "/v1/me");
        return ActorView.full(actors.get(id));
    }

    /** For stewards, who see who it is about: a read of personal data. */
    Duplicates duplicates(UUID id) {
        Actor actor = actors.get(id);
        actor.checkActive();
        reads.record("ActorResource.duplicates", "/v1/actors/" + id + "/duplicates");
        return duplicates.of(actor);
    }

    Page<ActorView> page(ActorQuery.Filter filter, @Nullable Integer limit, @Nullable String cursor) {
        boolean steward = caller.hasRole("steward");
        Page<ActorView> page = query.page(
                filter,
                new ActorQuery.Reader(
                        !caller.anonymous(),
                        steward || caller.hasRole("authoriser"),
                        steward,
                        caller.findActorId().orElse(null)),
                limit,
                cursor);
        if (steward && filter.kind() != ActorKind.ORGANISATION) {
            reads.record("ActorResource.list", "/v1/actors");
        }
        return page;
    }
}
