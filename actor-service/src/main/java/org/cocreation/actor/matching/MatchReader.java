package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.PersonalReadService;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Shows lists to those who invite or appoint, and keeps account of it: a list tells which groups people belong to. */
@ApplicationScoped
class MatchReader {

    private final Matcher matcher;
    private final MatchRights rights;
    private final PersonalReadService reads;

    MatchReader(Matcher matcher, MatchRights rights, PersonalReadService reads) {
        this.matcher = matcher;
        this.rights = rights;
        this.reads = reads;
    }

    MatchList list(@Nullable UUID arenaId, @Nullable Integer limit) {
        int size = limit == null ? Cursors.DEFAULT_LIMIT : limit;
        if (arenaId == null) {
            throw RuleViolation.invalid(List.of(Fault.of("arenaId", "not-null", "name the arena")));
        }
        if (size < 1 || size > Cursors.MAX_LIMIT) {
            throw RuleViolation.invalid(
                    List.of(Fault.of("limit", "out-of-range", "must be from 1 to " + Cursors.MAX_LIMIT)));
        }
        rights.checkReads(arenaId);
        MatchList list = matcher.match(arenaId, size);
        reads.record("MatchResource.list", "/v1/matches");
        return list;
    }
}
