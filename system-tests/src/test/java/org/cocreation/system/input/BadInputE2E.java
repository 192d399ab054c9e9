package org.cocreation.system.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.Tables;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of bad requests, sent through the gateway one by one. After each, no service has logged an event. */
@Order(20)
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputE2E {

    private static final Part[] SERVICES = {Part.ARENA, Part.ACTOR, Part.VALUE_ASSESSMENT};

    /** Tables that keep the books of requests and delivery, not what the requests are about. */
    private static final List<String> BOOKS = List.of(
            "audit_entry",
            "idempotency_key",
            "relay_state",
            "inbox",
            "leadership_reading",
            "network_state",
            "network_actor",
            "network_boundary");

    private final TestPlatform platform;
    private final List<BadRequest> table = new ArrayList<>();
    private Map<String, List<String>> before = Map.of();

    BadInputE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @BeforeAll
    void prepare() {
        Ground ground = new Ground(platform);
        table.addAll(new BadBodies(ground).all());
        table.addAll(new BadCallers(ground).all());
        table.addAll(new BadMoves(ground).all());
        table.addAll(new BadWork(ground).all());
        table.addAll(new BadAdaptations(ground).all());
        table.addAll(new BadDecisions(ground).all());
        table.addAll(new BadAnswers(ground).all());
        table.addAll(new BadConsultations(ground).all());
        table.addAll(new BadValues(ground).all());
        table.addAll(new BadSources(ground).all());
        table.addAll(new BadMatches(ground).all());
        table.addAll(new BadActorFiles(ground).all());
        table.addAll(new BadPanels(ground).all());
        table.addAll(new BadLearning(ground).all());
        table.addAll(new BadAlliances(ground).all());
        table.addAll(new BadStrategies(ground).all());
        platform.settle();
        before = contents();
    }

    Stream<BadRequest> badRequests() {
        return table.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void isRefusedWithAProblemThatNamesEveryFault(BadRequest bad) {
        long eventsBefore = events();
        Answer answer = bad.request().get();
        assertThat(answer.status())
                .as("%s: %s", answer.request(), answer.body())
                .isEqualTo(bad.status());
        answer.isProblem();
        assertThat(answer.header("API-Version")).as("API-Version").isNotBlank();
        if (!bad.problem().isEmpty()) {
            assertThat(answer.json().path("type").asText()).endsWith("/problems/" + bad.problem());
        }
        if (!bad.faults().isEmpty()) {
            assertThat(faults(answer)).as(answer.body()).containsExactlyInAnyOrderElementsOf(bad.faults());
        }
        assertThat(events()).as("events logged").isEqualTo(eventsBefore);
    }

    @AfterAll
    void nothingHasChanged() {
        platform.settle();
        contents().forEach((where, rows) -> assertThat(rows).as(where).isEqualTo(before.get(where)));
    }

    /** Pointers and names of parameters that the problem complains about. */
    private static List<String> faults(Answer answer) {
        List<String> faults = new ArrayList<>();
        answer.json().path("errors").forEach(fault -> {
            String pointer = fault.path("pointer").asText("");
            faults.add(pointer.isEmpty() ? fault.path("parameter").asText("") : pointer);
            assertThat(fault.path("code").asText()).as(answer.body()).isNotBlank();
            assertThat(fault.path("detail").asText()).as(answer.body()).isNotBlank();
        });
        return faults;
    }

    private long events() {
        long events = 0;
        for (Part service : SERVICES) {
            events += platform.tables(service).number("select count(*) from event_log");
        }
        return events;
    }

    private Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new TreeMap<>();
        for (Part service : SERVICES) {
            Tables tables = platform.tables(service);
            tables.names().stream()
                    .filter(name -> !BOOKS.contains(name))
                    .forEach(name -> contents.put(service.label() + "." + name, tables.rows(name)));
        }
        return contents;
    }
}
