package org.cocreation.gateway.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes a request, as far as the token says. */
public record Caller(
        @Nullable String client, @Nullable String subject, Set<String> roles, Set<String> scopes, Instant expires) {

    /** Someone without a token. */
    public static final Caller ANONYMOUS = new Caller(null, null, Set.of(), Set.of(), Instant.MAX);

    /** The role of those who run the platform. */
    public static final String OPERATOR = "operator";

    private static final String READ_ACTOR_EVENTS = "actor-events.read";

    /** Whether there is no token. */
    public boolean isAnonymous() {
        return subject == null && client == null;
    }

    /** Whether the caller runs the platform. */
    public boolean isOperator() {
        return roles.contains(OPERATOR);
    }

    /** Actor events combine person, stake and jurisdiction, which together can identify someone; so not everybody may read them. */
    public boolean mayReadActorEvents() {
        return isOperator() || scopes.contains(READ_ACTOR_EVENTS);
    }
}
