package org.cocreation.local.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** What the platform's tokens say: whatever subject, roles and scope a client asks for, if it knows the secret. */
final class PlatformTokens implements OAuth2TokenCallback {

    static final String ISSUER = "cocreation";
    private static final long HOUR = 3_600;

    private final String issuer;
    private final String clientSecret;
    private final String audience;

    PlatformTokens(String issuer, String clientSecret, String audience) {
        this.issuer = issuer;
        this.clientSecret = clientSecret;
        this.audience = audience;
    }

    @Override
    public String issuerId() {
        return ISSUER;
    }

    @Override
    public String subject(TokenRequest request) {
        requireSecret(request);
        String subject = parameter(request, "sub");
        return subject == null ? clientId(request) : subject;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(audience);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        requireSecret(request);
        Map<String, Object> claims = new HashMap<>();
        // The issuer would name itself after the address it was asked at; people must stay the same when that changes.
        claims.put("iss", issuer);
        claims.put("azp", clientId(request));
        claims.put("client_id", clientId(request));
        String roles = parameter(request, "roles");
        claims.put(
                "roles",
                roles == null
                        ? List.of()
                        : Stream.of(roles.split("[ ,]", -1))
                                .filter(role -> !role.isBlank())
                                .toList());
        if (request.getScope() != null) {
            claims.put("scope", request.getScope().toString());
        }
        String lifetime = parameter(request, "lifetime");
        if (lifetime != null) {
            claims.put("exp", Date.from(Instant.now().plusSeconds(Long.parseLong(lifetime))));
        }
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return HOUR;
    }

    private void requireSecret(TokenRequest request) {
        ClientAuthentication client = request.getClientAuthentication();
        boolean known = client instanceof PlainClientSecret secret
                && MessageDigest.isEqual(
                        secret.getClientSecret().getValue().getBytes(StandardCharsets.UTF_8),
                        clientSecret.getBytes(StandardCharsets.UTF_8));
        if (!known) {
            throw new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "unknown client or wrong secret", null);
        }
    }

    private static String clientId(TokenRequest request) {
        ClientAuthentication client = request.getClientAuthentication();
        return client == null ? "unknown" : client.getClientID().getValue();
    }

    private static @Nullable String parameter(TokenRequest request, String name) {
        List<String> values = request.getCustomParameter(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
