package org.cocreation.arena.experiment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** All tests of prototypes. */
@ApplicationScoped
class PrototypeTests implements PanacheRepositoryBase<PrototypeTest, UUID> {

    PrototypeTest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new RuleViolation(TestProblem.TEST_NOT_FOUND, "no test " + id));
    }
}
