package org.cocreation.system.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The platform as real processes, started once for all test classes and stopped after the last one. Killed parts stay dead until a
 * test starts them again, so that a test decides how long a fault lasts.
 */
public final class SharedPlatform implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedPlatform.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        platform(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestPlatform.class;
    }

    @Override
    public TestPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform(context);
    }

    private static TestPlatform platform(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(TestPlatform.class, any -> start("platform", Map.of()), TestPlatform.class);
    }

    /** Starts a platform in a folder of its own, with further environment for its services. */
    public static TestPlatform start(String name, Map<String, String> environment) {
        Path folder = emptied(Path.of("target", name).toAbsolutePath());
        long begin = System.nanoTime();
        LocalPlatform.Builder builder = LocalPlatform.in(folder)
                .movableClock()
                .anyPorts()
                .unsupervised()
                .environment(Part.GATEWAY, "COCREATION_RATE_LIMIT", "0")
                .progress(line -> System.out.println("  " + line));
        for (Part service : Part.services()) {
            environment.forEach((variable, value) -> builder.environment(service, variable, value));
        }
        LocalPlatform platform = builder.start();
        // Also when the build is interrupted, nothing is left running.
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        System.out.printf("platform ready in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        return new TestPlatform(platform);
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                List<Path> all;
                try (Stream<Path> tree = Files.walk(folder)) {
                    all = tree.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path each : all) {
                    Files.deleteIfExists(each);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }

    /**
     * Starts a part again after it was killed; returns when it works. As the supervisor would, it tries again when the part ends
     * before it works.
     */
    static void startAgain(LocalPlatform platform, Part part, Map<String, String> environment, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                platform.start(part, environment);
                return;
            } catch (IllegalStateException deathNotNoticedYet) {
                if (System.nanoTime() > end) {
                    throw new PlatformFailure(part.label() + " does not start again");
                }
                Wait.millis(50);
            } catch (PlatformFailure endedEarly) {
                if (System.nanoTime() > end) {
                    throw endedEarly;
                }
                Wait.millis(500);
            }
        }
    }
}
