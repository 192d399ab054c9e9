package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cocreation.system.platform.Answer;

/** Files of actors that cannot be taken apart, and questions that cannot be asked. */
final class BadActorFiles {

    private static final String IMPORTS = "/v1/actors/imports";
    private static final String HEAD = "source,id,kind,displayName,sector,domain,level\n";
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    private final Ground ground;
    private final List<BadRequest> all = new ArrayList<>();

    BadActorFiles(Ground ground) {
        this.ground = ground;
    }

    List<BadRequest> all() {
        unreadable(
                "actors without needed columns", "source,id\nx,1\n", "line 1", "line 1", "line 1", "line 1", "line 1");
        unreadable("a million columns", "a,".repeat(250_000), "line 1");
        unreadable("an unknown column", HEAD.replace("level", "level,colour"), "line 1");
        unreadable("a column twice", HEAD.replace("level", "level,id"), "line 1");
        unreadable("a quote that is never closed", HEAD + "x,\"1\nand so on", "line 2");
        unreadable("a file of NUL", HEAD + "x\0", "line 2");
        unreadable("nothing but an end of line", "\n", "line 1");
        file("a file too large", 413, "body-too-large", "text/csv", () -> "x".repeat(FIFTY_MEGABYTES));
        file("actors as an object", 415, "", "application/json", () -> "{}");
        all.add(BadRequest.of(
                "a dry run, perhaps",
                400,
                "invalid-request",
                () -> ground.platform
                        .steward()
                        .with("Content-Type", "text/csv")
                        .send("POST", IMPORTS + "?dryRun=1", HEAD),
                "dryRun"));
        all.add(BadRequest.of(
                "an import by a participant",
                403,
                "not-permitted",
                () -> ground.citizen.client().with("Content-Type", "text/csv").send("POST", IMPORTS, HEAD)));
        all.add(BadRequest.of(
                "an import that is not",
                404,
                "import-not-found",
                () -> ground.platform.steward().post(IMPORTS + "/" + UUID.randomUUID() + "/cancel")));
        all.add(BadRequest.of(
                "duplicates in an import that is not",
                404,
                "import-not-found",
                () -> ground.platform.steward().get(IMPORTS + "/" + UUID.randomUUID() + "/duplicates")));
        all.add(BadRequest.of(
                "an export by a participant",
                403,
                "not-permitted",
                () -> ground.citizen.client().get("/v1/actors/export")));
        all.add(BadRequest.of(
                "an export as a picture",
                400,
                "invalid-request",
                () -> ground.platform.steward().get("/v1/actors/export?format=PNG"),
                "format"));
        asked("a question without words", "/v1/actors?q=%26%7C%21", "q");
        asked("a question without end", "/v1/actors?q=" + "x".repeat(300), "q");
        return all;
    }

    private void unreadable(String what, String file, String... lines) {
        all.add(BadRequest.of(what, 400, "file-unreadable", send("text/csv", () -> file), lines));
    }

    private void file(String what, int status, String problem, String type, Supplier<String> file) {
        all.add(BadRequest.of(what, status, problem, send(type, file)));
    }

    private Supplier<Answer> send(String type, Supplier<String> file) {
        return () -> ground.platform.steward().with("Content-Type", type).send("POST", IMPORTS, file.get());
    }

    private void asked(String what, String address, String parameter) {
        all.add(BadRequest.of(
                what, 400, "invalid-request", () -> ground.platform.anybody().get(address), parameter));
    }
}
