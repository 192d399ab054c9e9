package org.cocreation.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cocreation.local.Database;
import org.cocreation.local.Installation;
import org.cocreation.local.PlatformFailure;

/**
 * The place where the reference loop writes: the same tables and indexes as arena-service has, made by the same migrations on the same
 * server, in a schema of their own where no relay, projection or job touches them.
 */
record Scratch(Database database, String loginKey, UUID arena, UUID proposal) {

    static final String SCHEMA = "bench_reference";

    private static final String ACTOR_ROW = """
            insert into known_actor (generation, id, login_key, sector, domain, level, lay, jurisdictions, affected_groups, state)
            values (1, ?, ?, 'CITIZENRY', 'CIVIC', 'LOCAL', true, '{}', '{}', 'ACTIVE')""";
    private static final String ELECTOR_ROW = """
            insert into known_actor (generation, id, login_key, sector, domain, level, lay, jurisdictions, affected_groups, state)
            values (1, ?, ?, 'CITIZENRY', 'CIVIC', 'LOCAL', true, array[?], '{}', 'ACTIVE')""";
    private static final String DECISION_ROW = "insert into %s.decision select * from public.decision where id = ?";
    private static final String ARENA_ROW = "insert into %s.arena select * from public.arena where id = ?";
    private static final String PROPOSAL_ROW = "insert into %s.proposal select * from public.proposal where id = ?";
    private static final String CHALLENGE_ROW = """
            insert into %1$s.challenge select * from public.challenge
            where id = (select challenge_id from public.arena where id = ?)""";

    /** Makes the schema and copies the arena that the service writes to, and the proposal that people talk about there. */
    static Scratch create(Installation installation, Database database, String arena, String proposal) {
        UUID arenaId = UUID.fromString(arena);
        UUID proposalId = UUID.fromString(proposal);
        String loginKey = "login-of-the-reference-loop";
        try (Rows rows = new Rows(database)) {
            rows.run("drop schema if exists " + SCHEMA + " cascade");
            rows.run("create schema " + SCHEMA);
            rows.run("set search_path = " + SCHEMA);
            for (Path migration : migrations(installation)) {
                rows.run(Files.readString(migration));
            }
            rows.run(ACTOR_ROW, UUID.randomUUID(), loginKey);
            rows.run(CHALLENGE_ROW.formatted(SCHEMA), arenaId);
            rows.run(ARENA_ROW.formatted(SCHEMA), arenaId);
            rows.run(PROPOSAL_ROW.formatted(SCHEMA), proposalId);
            rows.run("analyze");
        } catch (IOException e) {
            throw new PlatformFailure("cannot read the migrations of arena-service: " + e.getMessage(), e);
        }
        String separator = database.url().contains("?") ? "&" : "?";
        return new Scratch(
                new Database(
                        database.url() + separator + "currentSchema=" + SCHEMA, database.user(), database.password()),
                loginKey,
                arenaId,
                proposalId);
    }

    /** Copies an open decision of the arena and gives it as many electors as it has on the platform. */
    Scratch with(String decision, int electors, String place) {
        try (Rows rows = new Rows(database)) {
            rows.run(DECISION_ROW.formatted(SCHEMA), UUID.fromString(decision));
            for (int i = 0; i < electors; i++) {
                rows.run(ELECTOR_ROW, UUID.randomUUID(), elector(i), place);
            }
            rows.run("analyze");
        }
        return this;
    }

    /** Login of an elector; they take turns. */
    static String elector(long number) {
        return "login-of-elector-" + number % PollingPlace.ELECTORS;
    }

    private static List<Path> migrations(Installation installation) throws IOException {
        try (Stream<Path> files =
                Files.list(installation.root().resolve("arena-service/src/main/resources/db/migration"))) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted()
                    .toList();
        }
    }
}
