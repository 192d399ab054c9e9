package org.cocreation.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder with real data, where there is one: {@code COCREATION_DATA}, or {@code ../shared/data} beside the checkout. */
public final class RealData {

    private RealData() {}

    /** A folder of it, if it is there. */
    public static Optional<Path> folder(String name) {
        String named = System.getenv("COCREATION_DATA");
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        Path data = named != null
                ? Path.of(named)
                : root == null ? null : root.resolveSibling("shared").resolve("data");
        return Optional.ofNullable(data).map(each -> each.resolve(name)).filter(Files::isDirectory);
    }
}
