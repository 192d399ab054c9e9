package org.cocreation.local.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.client.Tally;
import org.cocreation.local.demo.client.Terminal;

/** Brings real input onto the platform at speed, over several connections, each row with a key that makes repeating it harmless. */
public final class Loading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTIONS = 12;
    private static final int FAULTS_SHOWN = 10;
    private static final Person STEWARD = Person.of("steward-1", "steward");
    private static final Person DESK = Person.of("demo-petitions-desk", "participant");

    private final GatewayClient gateway;
    private final Terminal terminal;
    private final Tally tally;
    private final String run = UUID.randomUUID().toString();

    /** A load over the connections of a client. */
    public Loading(GatewayClient gateway, Terminal terminal, Tally tally) {
        this.gateway = gateway;
        this.terminal = terminal;
        this.tally = tally;
    }

    /** Loads public bodies and petitions. */
    public void load(OpenData data) throws InterruptedException {
        terminal.line("Real input from " + data.place());
        bodies(data);
        registerDesk();
        petitions(data, new UkPetitions());
        petitions(data, new MadridProposals());
    }

    private void bodies(OpenData data) throws InterruptedException {
        CsvSheet sheet = data.sheet(PublicBodies.FILE, PublicBodies.SAMPLE, ',').orElseThrow();
        List<CsvSheet.Fault> faults = new ArrayList<>(sheet.faults());
        List<Row> rows = new ArrayList<>();
        for (CsvSheet.Row row : sheet.rows()) {
            try {
                ObjectNode body = PublicBodies.registration(row);
                rows.add(new Row(row.at(), body.path("externalId").path("id").asText(), "/v1/actors", body));
            } catch (MalformedRow e) {
                faults.add(new CsvSheet.Fault(row.at(), e.why()));
            }
        }
        report("public bodies", faults);
        sendAll("public bodies", STEWARD, rows);
    }

    /** Everybody may share ideas with an open arena; the imported ones are shared by one desk. */
    private void registerDesk() throws InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("kind", "PERSON");
        body.put("displayName", "Petitions desk");
        body.put("sector", "PUBLIC");
        body.put("domain", "ADMINISTRATIVE");
        body.put("level", "NATIONAL");
        body.putObject("login").put("subject", DESK.login());
        body.putObject("externalId").put("source", "demo").put("id", DESK.login());
        must("register the petitions desk", gateway.send(Call.post(STEWARD, "/v1/actors", body)), "actors");
    }

    private void petitions(OpenData data, Petitions petitions) throws InterruptedException {
        Optional<CsvSheet> found = data.sheet(petitions.file(), petitions.sample(), petitions.separator());
        if (found.isEmpty()) {
            terminal.line("  %s: not here; %s is read where real data lie", petitions.label(), petitions.file());
            return;
        }
        CsvSheet sheet = found.get();
        List<CsvSheet.Fault> faults = new ArrayList<>(sheet.faults());
        List<Idea> ideas = new ArrayList<>();
        for (CsvSheet.Row row : sheet.rows()) {
            try {
                ideas.add(petitions.idea(row));
            } catch (MalformedRow e) {
                faults.add(new CsvSheet.Fault(row.at(), e.why()));
            }
        }
        report(petitions.label(), faults);
        long shortened = ideas.stream().filter(Idea::titleIsShortened).count();
        if (shortened > 0) {
            terminal.line(
                    "  %s: %d titles longer than %d characters are shortened; the whole stands in the summary",
                    petitions.label(), shortened, Cells.LONGEST_TITLE);
        }
        Map<Field, String> arenas =
                arenas(ideas.stream().map(Idea::field).distinct().toList(), petitions.level());
        List<Row> rows = ideas.stream()
                .map(idea -> new Row(
                        idea.at(),
                        idea.field().source() + "/" + idea.id(),
                        "/v1/arenas/" + arenas.get(idea.field()) + "/proposals",
                        idea.body()))
                .toList();
        sendAll(petitions.label(), DESK, rows);
    }

    /** One challenge and one open arena for each field; what is there already is used. */
    private Map<Field, String> arenas(List<Field> fields, String level) throws InterruptedException {
        String formBy = Instant.now()
                .plus(2 * 365, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Map<Field, String> arenas = new LinkedHashMap<>();
        for (Field field : fields) {
            Answer challenge = must(
                    "raise the challenge " + field.title(),
                    gateway.send(Call.post(DESK, "/v1/challenges", field.challenge())),
                    "challenges");
            List<JsonNode> convened = gateway.list(null, "/v1/arenas?challengeId=" + challenge.id());
            if (convened.isEmpty()) {
                ObjectNode body = field.arena(challenge.id(), formBy, level);
                arenas.put(
                        field,
                        must("convene " + field.title(), gateway.send(Call.post(DESK, "/v1/arenas", body)), "arenas")
                                .id());
            } else {
                tally.settled("arenas", false);
                arenas.put(field, convened.get(0).path("id").asText());
            }
        }
        return arenas;
    }

    private Answer must(String what, Answer answer, String kind) {
        if (!answer.done()) {
            throw new PlatformFailure("could not " + what + ": " + answer.inShort());
        }
        tally.settled(kind, answer.created());
        return answer;
    }

    private void report(String kind, List<CsvSheet.Fault> faults) {
        tally.skipped(kind, faults.size());
        faults.stream()
                .sorted(Comparator.comparingInt(CsvSheet.Fault::line))
                .limit(FAULTS_SHOWN)
                .forEach(fault -> terminal.line("  skipped %s: %s", fault.at(), fault.why()));
        if (faults.size() > FAULTS_SHOWN) {
            terminal.line("  … and %d more rows", faults.size() - FAULTS_SHOWN);
        }
    }

    /** A row that is ready to be sent. */
    private record Row(String at, String id, String path, JsonNode body) {}

    private void sendAll(String kind, Person who, List<Row> rows) throws InterruptedException {
        Progress progress = new Progress(terminal, kind, rows.size(), System::nanoTime);
        AtomicInteger next = new AtomicInteger();
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(connections.submit(() -> {
                    for (int at = next.getAndIncrement(); at < rows.size(); at = next.getAndIncrement()) {
                        send(kind, who, rows.get(at));
                        progress.step();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof PlatformFailure failure ? failure : new PlatformFailure(cause.toString(), cause);
        } finally {
            connections.shutdownNow();
            progress.end();
        }
    }

    private void send(String kind, Person who, Row row) throws InterruptedException {
        Call call = new Call("POST", row.path(), who, row.body(), run + ":" + row.id(), null);
        Answer answer = gateway.send(call);
        if (answer.done()) {
            tally.settled(kind, answer.created());
        } else {
            tally.failed(kind);
            terminal.line("  refused %s: %s", row.at(), answer.inShort());
        }
    }
}
