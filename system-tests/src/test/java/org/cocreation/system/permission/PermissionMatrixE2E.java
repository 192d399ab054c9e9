package org.cocreation.system.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.local.Tokens;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A table made from the merged API description: every operation against every platform role. An operation is refused without a token
 * (401) unless it is a public read, and with every role that it does not name (403).
 */
@Order(30)
@ExtendWith(SharedPlatform.class)
class PermissionMatrixE2E {

    /** Roles that change nothing in the domain, whatever the operation. */
    private static final Set<String> ONLY_LOOKING = Set.of("app", "auditor");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final TestPlatform platform;

    PermissionMatrixE2E(TestPlatform platform) {
        this.platform = platform;
    }

    /** One line of the table; {@code roles} is empty where the description names none, {@code takes} is the media type of its body. */
    private record Operation(String method, String path, Set<String> roles, String takes) {

        boolean changes() {
            return !method.equals("GET");
        }

        String address() {
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyChangeNeedsATokenAndARoleThatPermitsIt() {
        List<Operation> operations = operations();
        List<String> wrong = new ArrayList<>();
        int changes = 0;
        int roleRefusals = 0;
        for (Operation operation : operations) {
            if (operation.changes() || !operation.roles().isEmpty()) {
                changes++;
                expect(operation, platform.anybody(), "nobody", 401, wrong);
                expect(operation, platform.as("role-less"), "no role", 403, wrong);
            }
            for (String role : Tokens.ROLES) {
                boolean excluded = operation.roles().isEmpty()
                        ? operation.changes() && ONLY_LOOKING.contains(role)
                        : !operation.roles().contains(role);
                if (excluded) {
                    roleRefusals++;
                    expect(operation, platform.as("matrix-" + role, role), role, 403, wrong);
                }
            }
        }
        assertThat(changes).as("operations behind a role").isGreaterThan(30);
        assertThat(wrong).isEmpty();
        System.out.printf(
                "permissions: %d operations, %d need a role, %d refusals by role tried%n",
                operations.size(), changes, roleRefusals);
    }

    @Test
    void operatorsDoorsOpenForOperatorsOnly() {
        for (String door :
                List.of("/v1/operations/arena/parked", "/v1/operations/actor/backbone", "/health/services")) {
            platform.anybody().get(door).refused(401, "token-missing");
            assertThat(platform.steward().get(door).isProblem().status()).isEqualTo(403);
            platform.operator().get(door).ok();
        }
    }

    private static void expect(Operation operation, Client caller, String who, int status, List<String> wrong) {
        String body = operation.changes() && !operation.method().equals("DELETE") ? "{}" : null;
        Answer answer =
                caller.with("Content-Type", operation.takes()).send(operation.method(), operation.address(), body);
        if (answer.status() != status) {
            wrong.add(operation + " by " + who + ": " + answer.status() + " instead of " + status);
        } else {
            answer.isProblem();
        }
    }

    /** JSON, unless the operation takes only something else. */
    private static String takes(JsonNode operation) {
        List<String> types = new ArrayList<>();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(types::add);
        return types.isEmpty() || types.contains("application/json") ? "application/json" : types.get(0);
    }

    private List<Operation> operations() {
        JsonNode description = platform.anybody().get("/v1/openapi.json").ok().json();
        List<Operation> operations = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        Set<String> roles = new TreeSet<>();
                        method.getValue()
                                .path("security")
                                .forEach(scheme ->
                                        scheme.forEach(scopes -> scopes.forEach(role -> roles.add(role.asText()))));
                        roles.retainAll(Tokens.ROLES);
                        operations.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                roles,
                                takes(method.getValue())));
                    }
                }));
        return operations;
    }
}
