package org.cocreation.gateway.identity;

import io.quarkus.logging.Log;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens: signature, issuer, audience and expiry. A verified token is remembered by its hash, so that its signature is
 * not computed anew for every request.
 */
@ApplicationScoped
public class TokenCheck {

    // A key that its issuer withdraws is trusted no longer than this.
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);
    private static final int REMEMBERED_AT_MOST = 50_000;

    private record Remembered(Caller caller, Instant until) {}

    private final TenantIdentityProvider issuer;
    private final InstantSource clock;
    private final ConcurrentHashMap<ByteBuffer, Remembered> verified = new ConcurrentHashMap<>();

    TokenCheck(TenantIdentityProvider issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The caller of a token seen before; null when it must be verified first. */
    public @Nullable Caller remembered(String token) {
        Remembered known = verified.get(hash(token));
        return known != null && clock.instant().isBefore(known.until()) ? known.caller() : null;
    }

    /** Verifies a token. Fails with a {@link Refusal} that says what is wrong. */
    public Future<Caller> verify(String token) {
        Promise<Caller> answer = Promise.promise();
        issuer.authenticate(new AccessTokenCredential(token))
                .subscribe()
                .with(identity -> answer.complete(remember(token, identity)), failure -> answer.fail(refused(failure)));
        return answer.future();
    }

    private Caller remember(String token, SecurityIdentity identity) {
        Caller caller = callerOf(identity);
        if (verified.size() >= REMEMBERED_AT_MOST) {
            Instant now = clock.instant();
            verified.values().removeIf(known -> !now.isBefore(known.until()));
            if (verified.size() >= REMEMBERED_AT_MOST) {
                verified.clear();
            }
        }
        Instant latest = clock.instant().plus(REMEMBERED_FOR);
        verified.put(
                hash(token), new Remembered(caller, caller.expires().isBefore(latest) ? caller.expires() : latest));
        return caller;
    }

    private static Caller callerOf(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String client = token.getClaim("azp");
        if (client == null) {
            client = token.getClaim("client_id");
        }
        String scope = token.getClaim("scope");
        return new Caller(
                client,
                token.getSubject(),
                Set.copyOf(identity.getRoles()),
                scope == null ? Set.of() : Set.of(scope.trim().split("\\s+")),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static Refusal refused(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Refusal.of(
                    GatewayProblem.TOKEN_INVALID, "The token is expired, foreign, for someone else, or damaged.");
        }
        Log.warnf("tokens cannot be checked: %s", failure.getMessage());
        return Refusal.forNow(GatewayProblem.IDENTITY_UNAVAILABLE, "The issuer of tokens does not answer.", 5);
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
