package org.cocreation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The JVM's memory of loaded and linked classes, which makes the next start of the same jar several times faster. A
 * JVM writes it when it ends in order; it belongs to one jar and one JDK.
 *
 * @param folder where the caches are
 * @param recording whether missing ones are recorded, which makes that run a little slower
 */
record AotCaches(Path folder, boolean recording) {

    private static final int FIRST_SUPPORTED = 25;

    /** The words for the command line of a JVM that runs this jar. */
    List<String> options(String name, Path jar, List<String> otherOptions) {
        if (Runtime.version().feature() < FIRST_SUPPORTED) {
            return List.of();
        }
        try {
            long made = Files.getLastModifiedTime(jar).toMillis();
            int key = Objects.hash(made, Runtime.version().toString(), System.getProperty("java.home"), otherOptions);
            Path cache = folder.resolve("%s-%08x.aot".formatted(name, key));
            if (Files.exists(cache)) {
                return List.of("-XX:AOTCache=" + cache);
            }
            if (!recording || !Files.isRegularFile(jar)) {
                return List.of();
            }
            return List.of("-XX:AOTCacheOutput=" + cache);
        } catch (IOException e) {
            return List.of(); // no jar, no cache; the start itself will say what is missing
        }
    }
}
