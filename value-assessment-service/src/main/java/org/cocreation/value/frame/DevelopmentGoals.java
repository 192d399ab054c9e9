package org.cocreation.value.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.frame.FrameCriterion.Kind;
import org.jspecify.annotations.Nullable;

/** The goals, targets and indicators of the United Nations, offered as criteria in their official words. */
@ApplicationScoped
class DevelopmentGoals {

    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr");
    private static final int SOCIETY = 1;

    private final Map<String, List<DevelopmentGoal>> byLanguage = new TreeMap<>();

    DevelopmentGoals() {
        LANGUAGES.forEach(language -> byLanguage.put(language, read(language)));
    }

    /** All of a language, goals before their targets before their indicators. */
    List<DevelopmentGoal> in(@Nullable String language) {
        List<DevelopmentGoal> found = byLanguage.get(language == null ? "en" : language);
        if (found == null) {
            throw RuleViolation.invalid(List.of(
                    Fault.of("language", "unknown-language", "must be one of " + String.join(", ", LANGUAGES))));
        }
        return found;
    }

    private static List<DevelopmentGoal> read(String language) {
        try (InputStream file = DevelopmentGoals.class.getResourceAsStream("/sdg/" + language + ".tsv")) {
            if (file == null) {
                throw new IllegalStateException("the goals in " + language + " are missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> goal(parts[0], parts[1], language))
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DevelopmentGoal goal(String number, String title, String language) {
        DevelopmentGoal.Level level = switch (number.split("-").length) {
            case 1 -> DevelopmentGoal.Level.GOAL;
            case 2 -> DevelopmentGoal.Level.TARGET;
            default -> DevelopmentGoal.Level.INDICATOR;
        };
        return new DevelopmentGoal(
                "sdg-" + number,
                number.replace('-', '.'),
                level,
                language,
                title,
                SOCIETY,
                level == DevelopmentGoal.Level.INDICATOR ? Kind.MEASURED : Kind.RATED);
    }
}
