package org.cocreation.system.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import org.cocreation.system.platform.Json;

/** Tokens that look like the issuer's and are not. */
final class ForgedTokens {

    private ForgedTokens() {}

    /** The same claims, signed by somebody else. */
    static String signedByAnother(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            PrivateKey key =
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return parts[0] + "." + parts[1] + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same signature under claims that say more. */
    static String withMoreRoles(String token) {
        String[] parts = token.split("\\.", -1);
        JsonNode claims = Json.read(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        ((ObjectNode) claims).putArray("roles").add("steward").add("operator");
        return parts[0] + "." + encode(claims.toString().getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
    }

    /** The same claims without any signature. */
    static String unsigned(String token) {
        String[] parts = token.split("\\.", -1);
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + ".";
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
