package org.cocreation.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.cocreation.local.process.OsProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    private DataFolder folder;

    @BeforeEach
    void create() {
        folder = new DataFolder(parent.resolve("data")).create();
    }

    @Test
    void onlyItsOwnerMayLookInside() throws IOException {
        Secrets.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.file("secrets.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsAreRandomAndKept() {
        Secrets made = Secrets.in(folder);

        assertThat(Secrets.in(folder)).isEqualTo(made);
        assertThat(Secrets.random()).isNotEqualTo(made);
        assertThat(made.platform()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(made.databases()).containsOnlyKeys("postgres", "arena", "actor", "value_assessment", "gateway");
        assertThat(made.databases().values()).doesNotHaveDuplicates();
    }

    @Test
    void theIssuerKeepsItsNameWhenItsPortChanges() {
        State first = State.in(folder);
        first.assign("issuer", 18080);
        String name = first.tokenIssuer();
        first.assign("issuer", 18099);
        first.save();

        assertThat(State.in(folder).tokenIssuer()).isEqualTo(name);
        assertThat(State.in(folder).port(Part.ISSUER)).isEqualTo(18099);
    }

    @Test
    void processesAreRememberedUntilTheyEnd() {
        State state = State.in(folder);
        state.started(Part.KAFKA, OsProcess.self(), "abc");

        assertThat(State.in(folder).process(Part.KAFKA))
                .hasValueSatisfying(entry -> assertThat(entry.process().alive()).isTrue());

        state.ended(Part.KAFKA);

        assertThat(State.in(folder).process(Part.KAFKA)).isEmpty();
    }

    @Test
    void aDamagedStateIsRefusedWithTheWayOut() throws IOException {
        Files.writeString(folder.file("state.json"), "{");

        assertThatThrownBy(() -> State.in(folder)).hasMessageContaining("./cocreation reset starts afresh");
    }
}
