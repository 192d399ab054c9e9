package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.kit.http.StateChange;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** Every command of this service, sent to an arena that was dissolved: nothing in it can change any more. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EndedArenaIT {

    /** Commands that change no arena. */
    private static final Set<String> ELSEWHERE = Set.of("raiseChallenge", "closeChallenge");

    /** What others owe or do after an arena has ended, tested with their features. */
    private static final Set<String> AFTERWARDS = Set.of("answerDecision", "observeAdoption");

    private static final String SESSION = """
            {"title": "First meeting", "startsAt": "2099-01-01T10:00:00Z", "endsAt": "2099-01-01T12:00:00Z",
             "setting": "PHYSICAL", "place": "Town hall"}""";

    private final Town town = new Town();
    private final Map<String, Response> answers = new TreeMap<>();
    private String arena;

    @Test
    void nothingInADissolvedArenaCanChange() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        town.person("bo", Sector.CITIZENRY, LeadershipDomain.CIVIC);
        town.person("carl", Sector.PUBLIC, LeadershipDomain.POLITICAL);
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        seats.put("ada", SeatRole.CITIZEN);
        seats.put("bo", SeatRole.CITIZEN);
        seats.put("carl", SeatRole.POLITICIAN);
        arena = "/v1/arenas/" + town.formedArena(seats);
        String seat =
                given().get(arena + "/seats").path("items.find { it.actorId == '%s' }.id".formatted(town.id("ada")));
        String other = town.formedArena(Map.of("ada", SeatRole.CITIZEN)).toString();
        String agreement = "{\"arenaIds\": [\"%s\"], \"reason\": \"r\"}".formatted(other);
        town.as("ada", "participant")
                .body(agreement)
                .put(arena + "/merge-agreement")
                .then()
                .statusCode(200);
        String suggestion = suggestion();
        String mandate = mandate();
        String idea = created("ada", arena + "/proposals", "{\"title\": \"An idea\"}");
        String proposal = submitted("A proposal");
        String target = submitted("Another proposal");
        String tested = submitted("A tested proposal");
        String prototype = prototype(tested);
        String test = created("ada", "/v1/proposals/" + tested + "/tests", card(prototype));
        String said = contribution(proposal);
        String hidden = contribution(proposal);
        town.post("ada", "/v1/contributions/" + hidden + "/hide", "{\"reason\": \"r\"}")
                .then()
                .statusCode(200);
        town.post("carl", "/v1/proposals/" + proposal + "/merge", "{\"into\": \"%s\"}".formatted(target))
                .then()
                .statusCode(200);

        String asked = task();
        String accepted = task();
        town.post("bo", "/v1/tasks/" + accepted + "/accept").then().statusCode(200);
        String planned = created("ada", arena + "/sessions", SESSION);
        String decision = created("ada", arena + "/decisions", question());
        String objection = created(
                "bo", "/v1/decisions/" + decision + "/objections", "{\"reason\": \"noise\", \"harm\": \"sleep\"}");
        town.post("ada", "/v1/decisions/" + decision + "/withdraw", "{\"reason\": \"r\"}")
                .then()
                .statusCode(200);

        town.post("ada", arena + "/adaptations", """
                        {"kind": "DISSOLVE", "reason": "done", "trigger": "MEMBER", "dissolveReason": "TASK_COMPLETED",
                         "noLessons": true}""").then().statusCode(201);
        given().get(arena).then().body("state", equalTo("DISSOLVED"));
        given().get(arena + "/merge-agreement").then().statusCode(404);
        List<Map<String, Object>> before = history();

        commandsOnArena(seat, agreement, suggestion);
        given().get("/v1/mandates/" + mandate).then().body("endReason", equalTo("ARENA_DISSOLVED"));
        answers.put(
                "revokeMandate",
                town.as("carl", "authoriser").body("{\"reason\": \"r\"}").post("/v1/mandates/" + mandate + "/revoke"));
        commandsOnProposals(idea, proposal, target, tested, prototype, test);
        commandsOnContributions(proposal, said, hidden);
        commandsOnWork(asked, accepted, planned);
        commandsOnDecisions("/v1/decisions/" + decision, objection);

        Map<String, Integer> notRefused = answers.entrySet().stream()
                .filter(answer -> answer.getValue().statusCode() != 409)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().statusCode()));
        assertThat(notRefused).isEmpty();
        assertThat(history()).isEqualTo(before);
        Set<String> tried = new TreeSet<>(answers.keySet());
        tried.addAll(ELSEWHERE);
        tried.addAll(AFTERWARDS);
        assertThat(tried)
                .as("commands of this service: say here how a new one is refused")
                .containsAll(commands());
    }

    private void commandsOnArena(String seat, String agreement, String suggestion) {
        answers.put(
                "giveFunctions",
                town.as("ada", "participant")
                        .body("{\"functions\": [], \"reason\": \"r\"}")
                        .put(arena + "/seats/" + seat + "/functions"));
        answers.put("leaveSeat", town.as("ada", "participant").delete(arena + "/seats/" + seat));
        answers.put("grantMandate", grant());
        answers.put("conveneArena", town.post("ada", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "A working group", "parentArenaId": "%s"}""".formatted(
                        given().get(arena).path("challengeId").toString(), id())));
        answers.put("shareIdea", town.post("ada", arena + "/proposals", "{\"title\": \"Too late\"}"));
        answers.put(
                "dismissSuggestion",
                town.post("ada", "/v1/suggestions/" + suggestion + "/dismiss", "{\"reason\": \"r\"}"));
        for (String kind : List.of("PAUSE", "RESUME", "OPEN", "CLOSE")) {
            answers.put(
                    "adaptArena",
                    town.post(
                            "ada",
                            arena + "/adaptations",
                            "{\"kind\": \"" + kind + "\", \"reason\": \"r\", \"trigger\": \"MEMBER\"}"));
        }
        answers.put(
                "agreeToMerge", town.as("ada", "participant").body(agreement).put(arena + "/merge-agreement"));
        answers.put("withdrawMergeAgreement", town.as("ada", "participant").delete(arena + "/merge-agreement"));
    }

    private void commandsOnProposals(
            String idea, String proposal, String target, String tested, String prototype, String test) {
        String path = "/v1/proposals/" + proposal;
        answers.put("addAuthor", town.post("ada", path + "/authors", "{\"actorId\": \"%s\"}".formatted(town.id("bo"))));
        answers.put("consentToAuthorship", town.post("carl", path + "/authors/" + town.id("carl") + "/consent"));
        answers.put("submitProposal", town.post("ada", "/v1/proposals/" + idea + "/submit"));
        answers.put(
                "addPrototype",
                town.post(
                        "ada",
                        path + "/prototypes",
                        "{\"kind\": \"SKETCH\", \"description\": \"d\", \"fidelity\": 1}"));
        answers.put("startTest", town.post("ada", "/v1/proposals/" + tested + "/tests", card(prototype)));
        answers.put(
                "recordTestResult",
                town.post(
                        "ada", "/v1/tests/" + test + "/result", "{\"n\": 40, \"successes\": 12, \"next\": \"PIVOT\"}"));
        answers.put("iterateProposal", town.post("ada", path + "/iterate", "{\"basis\": \"PIVOT\"}"));
        answers.put("setProposalAside", town.post("ada", path + "/set-aside", "{\"reason\": \"PARKED\"}"));
        answers.put("supportProposal", town.post("bo", path + "/support"));
        answers.put("withdrawSupport", town.as("bo", "participant").delete(path + "/support"));
        String into = "{\"into\": \"%s\"}".formatted(target);
        answers.put("openMerge", town.post("ada", "/v1/proposals/" + tested + "/merge", into));
        answers.put("consentToMerge", town.post("ada", path + "/merge/consent"));
        answers.put("declineMerge", town.post("ada", path + "/merge/decline"));
        answers.put("concludeMerge", town.post("ada", path + "/merge/conclude", "{\"reason\": \"r\"}"));
    }

    private void commandsOnContributions(String proposal, String said, String hidden) {
        answers.put("makeContribution", town.post("ada", arena + "/contributions", concern(proposal)));
        String path = "/v1/contributions/" + said;
        answers.put("hideContribution", town.post("ada", path + "/hide", "{\"reason\": \"r\"}"));
        answers.put("settleContribution", town.post("ada", path + "/outcome", "{\"outcome\": \"ANSWERED\"}"));
        answers.put("withdrawContribution", town.post("bo", path + "/withdraw"));
        path = "/v1/contributions/" + hidden;
        answers.put("appealHiding", town.post("bo", path + "/appeal", "{\"reason\": \"r\"}"));
        answers.put(
                "closeAppeal",
                town.post("ada", path + "/appeal/outcome", "{\"outcome\": \"UPHELD\", \"reason\": \"r\"}"));
    }

    private void commandsOnWork(String asked, String accepted, String planned) {
        answers.put("commissionTask", town.post("ada", arena + "/tasks", taskOfBo()));
        answers.put("acceptTask", town.post("bo", "/v1/tasks/" + asked + "/accept"));
        answers.put("declineTask", town.post("bo", "/v1/tasks/" + asked + "/decline"));
        answers.put("finishTask", town.post("bo", "/v1/tasks/" + accepted + "/done"));
        answers.put("planSession", town.post("ada", arena + "/sessions", SESSION));
        answers.put(
                "changeSession",
                town.as("ada", "participant")
                        .contentType("application/merge-patch+json")
                        .body("{\"title\": \"Later\"}")
                        .patch("/v1/sessions/" + planned));
        answers.put(
                "holdSession",
                town.post(
                        "ada",
                        "/v1/sessions/" + planned + "/hold",
                        "{\"heldAt\": \"2026-01-01T10:00:00Z\", \"minutes\": 60, \"attendees\": []}"));
        answers.put("cancelSession", town.post("ada", "/v1/sessions/" + planned + "/cancel", "{\"reason\": \"r\"}"));
        answers.put("makeMove", town.post("ada", arena + "/moves", "{\"tool\": \"FRAME\"}"));
        answers.put(
                "writeBulletin",
                town.post("ada", arena + "/bulletins", "{\"stage\": \"BACK\", \"text\": \"too late\"}"));
    }

    private void commandsOnDecisions(String decision, String objection) {
        answers.put("openDecision", town.post("ada", arena + "/decisions", question()));
        answers.put(
                "importElection",
                town.as("ada", "participant")
                        .contentType(ContentType.TEXT)
                        .body("META")
                        .post(arena + "/decisions/import"));
        answers.put(
                "castBallot",
                town.as("bo", "participant")
                        .body("{\"choice\": \"CONSENT\"}")
                        .put(decision + "/ballots/" + town.id("bo")));
        answers.put("closeDecision", town.post("ada", decision + "/close"));
        answers.put("beginNextRound", town.post("ada", decision + "/next-round"));
        answers.put("withdrawDecision", town.post("ada", decision + "/withdraw", "{\"reason\": \"r\"}"));
        answers.put(
                "raiseObjection", town.post("bo", decision + "/objections", "{\"reason\": \"r\", \"harm\": \"h\"}"));
        answers.put(
                "resolveObjection",
                town.post("bo", decision + "/objections/" + objection + "/resolve", "{\"stance\": \"WITHDRAW\"}"));
    }

    private static String question() {
        return """
                {"decisionType": "SET_RULES", "question": "How often do we meet?", "rule": {"kind": "CONSENT", "quorum": 0.5},
                 "options": [{"code": "weekly", "title": "Weekly"}], "closesAt": "%s"}""".formatted(Instant.now().plus(Duration.ofDays(1)));
    }

    private String taskOfBo() {
        return """
                {"title": "Ask the neighbours", "purpose": "DEFINE", "engagement": "COMMISSIONED", "assigneeActorId": "%s"}""".formatted(town.id("bo"));
    }

    private String task() {
        return created("ada", arena + "/tasks", taskOfBo());
    }

    /** The names of all operations that change state. */
    private static Set<String> commands() {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.cocreation.arena");
        return service.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(StateChange.class))
                .filter(method -> method.isAnnotatedWith(Operation.class))
                .map(method -> method.getAnnotationOfType(Operation.class).operationId())
                .collect(Collectors.toSet());
    }

    private String id() {
        return arena.substring(arena.lastIndexOf('/') + 1);
    }

    private List<Map<String, Object>> history() {
        return given().get(arena + "/adaptations").path("items");
    }

    private Response grant() {
        return town.as("carl", "authoriser").body("""
                        {"power": "ADVISE", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "jurisdictions": ["DK-157"]},
                         "rule": {"kind": "CONSENT", "quorum": 0.67}, "validUntil": "2099-01-01T00:00:00Z"}""").post(arena + "/mandates");
    }

    private String mandate() {
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new AuthorityRecognised(
                        town.id("carl"),
                        UUID.randomUUID(),
                        List.of("ADOPT_PROPOSAL"),
                        List.of("DK-157"),
                        null,
                        "BODY",
                        null));
        Waiting.until("the authority", () -> grant().statusCode() == 201);
        return given().get(arena + "/mandates").path("items[0].id");
    }

    private String suggestion() {
        UUID id = UUID.randomUUID();
        PlatformResource.publish(
                ValueAssessmentEvent.TOPIC,
                new AdaptationSuggested(
                        UUID.fromString(id()), id, "REFRAME", List.of(new Because("gap", 0.5, 0.25)), null));
        Waiting.until(
                "the suggestion", () -> given().get("/v1/suggestions/" + id).statusCode() == 200);
        return id.toString();
    }

    private String submitted(String title) {
        String id = created("ada", arena + "/proposals", "{\"title\": \"%s\"}".formatted(title));
        String path = "/v1/proposals/" + id;
        town.post("ada", path + "/authors", "{\"actorId\": \"%s\"}".formatted(town.id("carl")));
        town.post("carl", path + "/authors/" + town.id("carl") + "/consent")
                .then()
                .statusCode(200);
        town.post("ada", path + "/submit").then().statusCode(200);
        return id;
    }

    private String prototype(String proposal) {
        return town.post(
                        "ada",
                        "/v1/proposals/" + proposal + "/prototypes",
                        "{\"kind\": \"SKETCH\", \"description\": \"chalk\", \"fidelity\": 1}")
                .path("prototypes[0].id");
    }

    private static String card(String prototype) {
        return """
                {"prototypeId": "%s", "hypothesis": "they use it", "method": "SIMULATED_TASK", "plannedN": 40,
                 "metric": {"name": "share", "kind": "PROPORTION", "direction": "UP", "target": 0.6},
                 "groups": ["affected:neighbours"]}""".formatted(prototype);
    }

    private String contribution(String proposal) {
        return created("bo", arena + "/contributions", concern(proposal));
    }

    private static String concern(String proposal) {
        return """
                {"about": {"kind": "PROPOSAL", "id": "%s"}, "kind": "CONCERN", "text": "noise", "language": "en"}""".formatted(proposal);
    }

    private String created(String name, String path, String body) {
        return town.post(name, path, body).then().statusCode(201).extract().path("id");
    }
}
