package org.cocreation.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The credentials of one local platform: random, made at its first start, readable by its owner only.
 *
 * @param platform the secret shared by the services
 * @param client the secret of all clients of the issuer
 * @param databases password of each database role, and of the superuser {@code postgres}
 */
record Secrets(String platform, String client, Map<String, String> databases) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Secrets in(DataFolder folder) {
        Path file = folder.file("secrets.json");
        try {
            if (Files.exists(file)) {
                return JSON.readValue(file.toFile(), Secrets.class);
            }
            Secrets made = random();
            folder.writePrivately(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(made));
            return made;
        } catch (IOException e) {
            throw new PlatformFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static Secrets random() {
        SecureRandom random = new SecureRandom();
        Map<String, String> databases = new TreeMap<>();
        databases.put("postgres", word(random));
        for (Part part : Part.services()) {
            databases.put(part.database(), word(random));
        }
        return new Secrets(word(random), word(random), databases);
    }

    String password(String role) {
        String password = databases.get(role);
        if (password == null) {
            throw new PlatformFailure("secrets.json has no password for the database role " + role);
        }
        return password;
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[36];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
