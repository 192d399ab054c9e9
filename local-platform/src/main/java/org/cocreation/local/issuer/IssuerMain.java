package org.cocreation.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The issuer's process. Its signing key is made at the first start and kept, so tokens outlive a restart. */
public final class IssuerMain {

    private IssuerMain() {}

    /** Runs until the process is told to end; arguments are the port and the file of the signing key. */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        JWK key = signingKey(Path.of(arguments[1]));
        PlatformTokens tokens = new PlatformTokens(
                Objects.requireNonNull(System.getenv("COCREATION_TOKEN_ISSUER")),
                Objects.requireNonNull(System.getenv("COCREATION_CLIENT_SECRET")),
                Objects.requireNonNullElse(System.getenv("COCREATION_AUDIENCE"), "cocreation-platform"));
        OAuth2Config config = new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256")),
                Set.of(tokens),
                new LoopbackServer());
        new MockOAuth2Server(config).start(InetAddress.getLoopbackAddress(), port);
        new CountDownLatch(1).await();
    }

    private static JWK signingKey(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    next,
                    new RSAKeyGenerator(2048)
                            .keyID(PlatformTokens.ISSUER)
                            .generate()
                            .toJSONString());
            Files.move(next, file);
        }
        return JWK.parse(Files.readString(file));
    }
}
