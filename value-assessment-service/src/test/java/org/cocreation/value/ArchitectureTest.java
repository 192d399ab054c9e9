package org.cocreation.value;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cocreation.kit.http.StateChange;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules that hold for the code of this service. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cocreation.value");

    @Test
    void featuresFormNoCycles() {
        slices().matching("org.cocreation.value.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void theServiceKnowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.cocreation.arena..", "org.cocreation.actor..", "org.cocreation.gateway..")
                .check(SERVICE);
    }

    @Test
    void entitiesKnowNothingOfHttpKafkaOrQuarkus() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "io.quarkus..", "io.smallrye..")
                .check(SERVICE);
    }

    @Test
    void measuresOfDisagreementArePure() {
        classes()
                .that()
                .resideInAPackage("..disagreement..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.cocreation.value.disagreement..")
                .check(SERVICE);
    }

    @Test
    void weightsAndRankingsArePure() {
        classes()
                .that()
                .resideInAPackage("..ranking..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.cocreation.value.ranking..")
                .check(SERVICE);
    }

    @Test
    void onlyResourcesUseJakartaRest() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(SERVICE);
    }

    @Test
    void onlyConsumersUseKafka() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Consumer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(SERVICE);
    }

    @Test
    void onlyServicesAreTransactional() {
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .haveSimpleNameEndingWith("Service")
                .check(SERVICE);
    }

    @Test
    void everyResourceMethodNamesItsRolesOrIsOpenToAll() {
        methods()
                .that(answersHttp())
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(SERVICE);
    }

    @Test
    void everyResourceMethodThatIsNoGetIsAStateChange() {
        methods()
                .that(answersHttp())
                .and()
                .areNotAnnotatedWith(jakarta.ws.rs.GET.class)
                .should()
                .beAnnotatedWith(StateChange.class)
                .check(SERVICE);
    }

    @Test
    void dependenciesArriveThroughConstructors() {
        noFields().should().beAnnotatedWith(Inject.class).check(SERVICE);
        fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beFinal()
                .check(SERVICE);
    }

    @Test
    void nobodyAsksTheMachineForTheTimeOrAnId() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(SERVICE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(SERVICE.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    private static DescribedPredicate<JavaMethod> answersHttp() {
        return DescribedPredicate.describe(
                "answer HTTP",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }
}
