package org.cocreation.kit.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cocreation.kit.KitConfig;
import org.cocreation.kit.http.ProblemType.Standard;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, in the words of the domain. The token only says which login it is and which platform roles it has; the service's
 * own replica says which actor that is, and for which organisations the person may act.
 */
@RequestScoped
public class Caller {

    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 50;

    private final SecurityIdentity identity;
    private final Directory directory;
    private final InstantSource clock;
    private final LoginKeys keys;
    private @Nullable String actingFor;
    private @Nullable UUID personId;
    private @Nullable UUID actorId;

    Caller(SecurityIdentity identity, Directory directory, InstantSource clock, LoginKeys keys) {
        this.identity = identity;
        this.directory = directory;
        this.clock = clock;
        this.keys = keys;
    }

    /** What a service knows about logins; every service answers from its own tables. */
    public interface Directory {

        /** The active actor that a login belongs to. */
        Optional<UUID> actorOf(String loginKey);

        /** Whether a person may act for an organisation at a time. */
        boolean mayAct(UUID personId, UUID organisationId, Instant at);
    }

    void actFor(@Nullable String header) {
        actingFor = header;
    }

    /** Whether nobody is logged in. */
    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** Whether the token carries a platform role. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /**
     * The actor on whose behalf the call is made: the organisation of {@code Acting-For}, else the person. Waits up to one second for
     * a login that is not known yet, then refuses with {@code actor-unknown}.
     */
    public UUID actorId() {
        if (actorId == null) {
            actorId = resolve();
        }
        return actorId;
    }

    /** The actor, or empty for anonymous calls and logins that belong to no actor. */
    public Optional<UUID> findActorId() {
        if (actorId != null) {
            return Optional.of(actorId);
        }
        if (anonymous()) {
            return Optional.empty();
        }
        return actingFor == null ? findPerson() : Optional.of(actorId());
    }

    /** The person behind the call, also when acting for an organisation. */
    public UUID personId() {
        if (personId == null) {
            personId = awaitPerson();
        }
        return personId;
    }

    /** Keyed hash of the login: the only trace of it outside the service that keeps actors. */
    public String loginKey() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new RuleViolation(Standard.NOT_AUTHENTICATED, "no token was sent");
        }
        return loginKey(token.getIssuer(), token.getSubject());
    }

    /** Keyed hash of a login given by issuer and subject. */
    public String loginKey(String issuer, String subject) {
        return keys.of(issuer, subject);
    }

    /** Issuer of the caller's token. */
    public String issuer() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new RuleViolation(Standard.NOT_AUTHENTICATED, "no token was sent");
        }
        return token.getIssuer();
    }

    private UUID resolve() {
        UUID person = personId();
        if (actingFor == null) {
            return person;
        }
        UUID organisation;
        try {
            organisation = UUID.fromString(actingFor);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.invalid(
                    java.util.List.of(Problem.Fault.of("Acting-For", "not-a-uuid", "must be the id of an actor")));
        }
        if (!directory.mayAct(person, organisation, clock.instant())) {
            throw new RuleViolation(Standard.NOT_PERMITTED, "the caller may not act for " + organisation);
        }
        return organisation;
    }

    private Optional<UUID> findPerson() {
        Optional<UUID> known = directory.actorOf(loginKey());
        known.ifPresent(id -> personId = id);
        return known;
    }

    private UUID awaitPerson() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<UUID> known = findPerson();
            if (known.isPresent()) {
                return known.get();
            }
            pause();
        }
        throw new RuleViolation(Standard.ACTOR_UNKNOWN, "no actor is linked to this login");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the login", e);
        }
    }

    /**
     * Remembers verified tokens, so that a signature is not computed anew for every request. A key that its issuer withdraws is
     * trusted five minutes longer at most.
     */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class VerifiedTokens implements HttpAuthenticationMechanism {

        private static final int REMEMBERED_AT_MOST = 10_000;
        private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

        private final OidcAuthenticationMechanism oidc;
        private final InstantSource systemTime = InstantSource.system();
        private final Map<String, Known> known = new ConcurrentHashMap<>();

        VerifiedTokens(OidcAuthenticationMechanism oidc) {
            this.oidc = oidc;
        }

        private record Known(SecurityIdentity identity, Instant until) {}

        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
            String token = request.request().getHeader(HttpHeaders.AUTHORIZATION);
            Known verified = token == null ? null : known.get(token);
            if (verified != null && systemTime.instant().isBefore(verified.until())) {
                return Uni.createFrom().item(verified.identity());
            }
            Uni<SecurityIdentity> verification = oidc.authenticate(request, providers);
            return token == null
                    ? verification
                    : verification.onItem().ifNotNull().invoke(identity -> remember(token, identity));
        }

        private void remember(String token, SecurityIdentity identity) {
            if (!(identity.getPrincipal() instanceof JsonWebToken verified)) {
                return;
            }
            if (known.size() >= REMEMBERED_AT_MOST) {
                known.clear();
            }
            Instant expires = Instant.ofEpochSecond(verified.getExpirationTime());
            Instant latest = systemTime.instant().plus(REMEMBERED_FOR);
            // A plain copy: the identity that was just made holds on to its request.
            SecurityIdentity kept = QuarkusSecurityIdentity.builder()
                    .setPrincipal(verified)
                    .addRoles(identity.getRoles())
                    .build();
            known.put(token, new Known(kept, expires.isBefore(latest) ? expires : latest));
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext request) {
            return oidc.getChallenge(request);
        }

        @Override
        public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
            return oidc.getCredentialTypes();
        }

        @Override
        public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
            return oidc.getCredentialTransport(request);
        }
    }

    /** Hashes logins with the platform's secret. */
    @ApplicationScoped
    static class LoginKeys {

        private final SecretKeySpec secret;

        LoginKeys(KitConfig config) {
            secret = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        }

        String of(String issuer, String subject) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(secret);
                byte[] hash = mac.doFinal((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("HMAC-SHA256 is missing", e);
            }
        }
    }

    /** Header by which a person acts for an organisation. */
    static final String ACTING_FOR = "Acting-For";
}
