package org.cocreation.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final int BUDGET = 30;
    private static final List<String> WORDS_OF_THE_DOMAIN =
            List.of("arena", "challenge", "proposal", "mandate", "invitation", "assessment", "seat", "stake");

    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cocreation.kit");

    @Test
    void theKitStaysWithinItsBudget() {
        List<String> topLevel = kit.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toList());

        assertThat(topLevel).hasSizeLessThanOrEqualTo(BUDGET);
    }

    @Test
    void theKitHasNoWordOfTheDomain() {
        assertThat(kit.stream().map(type -> type.getSimpleName().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> WORDS_OF_THE_DOMAIN.stream().anyMatch(name::contains));
    }

    @Test
    void theKitKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.cocreation.arena..",
                        "org.cocreation.actor..",
                        "org.cocreation.value..",
                        "org.cocreation.gateway..")
                .check(kit);
    }

    @Test
    void dependenciesArriveThroughConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(kit);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(kit.stream().map(JavaClass::getPackage).distinct())
                .allMatch(one -> one.isAnnotatedWith(NullMarked.class)
                        || one.getPackageInfo().isAnnotatedWith(NullMarked.class));
    }

    @Test
    void aRuleCanFail() {
        ArchRule nobodyUsesKafka = noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

        assertThatThrownBy(() -> nobodyUsesKafka.check(kit)).isInstanceOf(AssertionError.class);
    }
}
