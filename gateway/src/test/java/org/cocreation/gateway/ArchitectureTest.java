package org.cocreation.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules that keep the gateway readable. The name of each test is the rule. */
class ArchitectureTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cocreation.gateway");

    @Test
    void featuresFormNoCycles() {
        slices().matching("org.cocreation.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(GATEWAY);
    }

    @Test
    void onlyConsumersUseKafka() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Consumer")
                .and()
                .doNotHaveSimpleName("FeedKeeper") // it has to tell trouble with Kafka from other trouble
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(GATEWAY);
    }

    @Test
    void theGatewayKnowsNoServiceAndNoKit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.cocreation.arena..",
                        "org.cocreation.actor..",
                        "org.cocreation.value..",
                        "org.cocreation.kit..")
                .check(GATEWAY);
    }

    @Test
    void dependenciesArriveThroughConstructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(GATEWAY);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        rule().check(GATEWAY);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = GATEWAY.stream()
                .map(type -> type.getPackage())
                .filter(types -> !types.isAnnotatedWith(NullMarked.class))
                .map(types -> types.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyFeaturesAndSharedTypesArePublic() {
        classes()
                .that()
                .resideInAPackage("org.cocreation.gateway.feed..")
                .or()
                .resideInAPackage("org.cocreation.gateway.description..")
                .or()
                .resideInAPackage("org.cocreation.gateway.operations..")
                .should()
                .notBePublic()
                .check(GATEWAY);
    }

    @Test
    void aBrokenRuleIsNoticed() {
        JavaClasses broken = new ClassFileImporter().importClasses(AsksTheMachine.class);

        assertThatThrownBy(() -> rule().check(broken)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule rule() {
        return noClasses().should().callMethod(Instant.class, "now");
    }

    private static final class AsksTheMachine {

        Instant time() {
            return Instant.now();
        }
    }
}
