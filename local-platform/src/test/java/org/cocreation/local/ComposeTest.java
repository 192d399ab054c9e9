package org.cocreation.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** Docker Compose and the local platform give each service the settings it reads: all it needs, none it ignores. */
class ComposeTest {

    private static final Path ROOT = Installation.around(Path.of("")).root();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(cocreation\\.[a-z.-]+)(:[^}]*)?}");
    private static final Pattern DECIDED = Pattern.compile("(?m)^(cocreation\\.[a-z.-]+)=");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(cocreation[a-z.-]*)\"\\)");
    private static final Pattern SETTING =
            Pattern.compile("((?:@\\w+\\([^)]*\\)\\s*)*)([\\w.<>]+) (\\w+)\\(\\);", Pattern.DOTALL);

    private static Map<String, Map<String, ?>> composed;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void readCompose() throws IOException {
        try (Reader in = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            composed = (Map<String, Map<String, ?>>) ((Map<String, ?>) new Yaml().load(in)).get("services");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ARENA", "ACTOR", "VALUE_ASSESSMENT", "GATEWAY"})
    @SuppressWarnings("unchecked")
    void composeGivesEveryRequiredSettingAndNoUnknownOne(Part service) throws IOException {
        Map<String, ?> given = (Map<String, ?>) composed.get(service.label()).get("environment");

        assertFits(given, settingsOf(service));
    }

    @ParameterizedTest
    @EnumSource(names = {"ARENA", "ACTOR", "VALUE_ASSESSMENT", "GATEWAY"})
    void theLocalPlatformGivesEveryRequiredSettingAndNoUnknownOne(Part service) throws IOException {
        DataFolder folder = new DataFolder(Files.createTempDirectory("compose-test")).create();
        Map<String, String> given = new Blueprint(
                        new Installation(ROOT),
                        folder,
                        State.in(folder),
                        Secrets.random(),
                        new AotCaches(folder.path(), false),
                        Map.of())
                .environment(service);
        folder.delete();

        assertFits(given, settingsOf(service));
    }

    private static void assertFits(Map<String, ?> given, Map<String, Boolean> settings) {
        assertThat(settings.keySet()).containsAll(given.keySet());
        TreeSet<String> required = new TreeSet<>(settings.keySet());
        required.removeIf(name -> !settings.getOrDefault(name, false));
        assertThat(given.keySet().stream().map(String::valueOf)).containsAll(required);
    }

    /** Every variable the service reads; true for those without a default. */
    private static Map<String, Boolean> settingsOf(Part service) throws IOException {
        Map<String, Boolean> settings = new TreeMap<>();
        Path sources = ROOT.resolve(service.label()).resolve("src/main");
        read(sources, settings);
        if (Files.readString(ROOT.resolve(service.label()).resolve("pom.xml")).contains(">service-kit<")) {
            read(ROOT.resolve("service-kit/src/main"), settings);
        }
        return settings;
    }

    private static void read(Path sources, Map<String, Boolean> settings) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".properties")) {
                    Matcher found = PLACEHOLDER.matcher(Files.readString(file));
                    while (found.find()) {
                        settings.merge(variable(found.group(1)), found.group(2) == null, Boolean::logicalAnd);
                    }
                    Matcher decided = DECIDED.matcher(Files.readString(file));
                    while (decided.find()) {
                        settings.put(variable(decided.group(1)), false);
                    }
                } else if (name.endsWith("Config.java")) {
                    readMapping(Files.readString(file), settings);
                }
            }
        }
    }

    private static void readMapping(String source, Map<String, Boolean> settings) {
        Matcher mapping = MAPPING.matcher(source);
        if (!mapping.find()) {
            return;
        }
        Matcher setting = SETTING.matcher(source);
        while (setting.find()) {
            boolean optional = setting.group(1).contains("@WithDefault")
                    || setting.group(2).startsWith("Optional");
            settings.merge(
                    variable(mapping.group(1) + "." + setting.group(3).replaceAll("([A-Z])", "-$1")),
                    !optional,
                    Boolean::logicalAnd);
        }
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
