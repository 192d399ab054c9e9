package org.cocreation.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cocreation.local.process.Launch;
import org.cocreation.local.process.OsProcess;

/** A look from outside at the platform of one data folder, whoever runs it. */
public final class RunningPlatform {

    private final DataFolder folder;
    private final State state;
    private final Secrets secrets;
    private final Blueprint blueprint;

    private RunningPlatform(Installation installation, DataFolder folder) {
        this.folder = folder;
        this.state = State.in(folder);
        this.secrets = Secrets.in(folder);
        this.blueprint =
                new Blueprint(installation, folder, state, secrets, new AotCaches(folder.path(), false), Map.of());
    }

    /** Reads what the platform of that folder has noted down. */
    public static RunningPlatform in(Installation installation, DataFolder folder) {
        return new RunningPlatform(installation, folder.create());
    }

    /** The process that supervises it, if one does. */
    public Optional<OsProcess> supervisor() {
        return state.supervisor().map(State.Entry::process).filter(OsProcess::alive);
    }

    /** Whether operators can move its domain clock. */
    public boolean clockMovable() {
        return state.clockMovable();
    }

    /** Where it answers. */
    public Addresses addresses() {
        return Addresses.of(state);
    }

    /** Tokens from its issuer. */
    public Tokens tokens() {
        return new Tokens(addresses().issuer(), secrets.client());
    }

    /** The database of a service. */
    public Database database(Part part) {
        return new Database(
                "jdbc:postgresql://" + addresses().postgres() + "/" + part.database(),
                part.database(),
                secrets.password(part.database()));
    }

    /** Every process, the supervisor last. */
    public List<ProcessStatus> processes() {
        List<ProcessStatus> all = new ArrayList<>();
        for (Part part : Part.values()) {
            Optional<OsProcess> process =
                    state.process(part).map(State.Entry::process).filter(OsProcess::alive);
            Launch launch = blueprint.launch(part);
            all.add(new ProcessStatus(
                    part.label(),
                    process.map(OsProcess::pid).orElse(null),
                    state.port(part),
                    process.isEmpty() ? "down" : launch.probe().healthy() ? "up" : "unhealthy",
                    process.map(OsProcess::residentBytes).orElse(0L)));
        }
        Optional<OsProcess> supervisor = supervisor();
        all.add(new ProcessStatus(
                "supervisor",
                supervisor.map(OsProcess::pid).orElse(null),
                null,
                supervisor.isPresent() ? "up" : "down",
                supervisor.map(process -> process.residentBytesAlone()).orElse(0L)));
        return all;
    }

    /** Stops processes that a killed supervisor has left behind; answers how many there were. */
    public int stopOrphans() throws InterruptedException {
        int stopped = 0;
        List<Part> lastFirst = new ArrayList<>(List.of(Part.values()));
        java.util.Collections.reverse(lastFirst);
        for (Part part : lastFirst) {
            Optional<OsProcess> process =
                    state.process(part).map(State.Entry::process).filter(OsProcess::alive);
            if (process.isPresent()) {
                process.get().end(part == Part.POSTGRES ? "INT" : "TERM", Duration.ofSeconds(45));
                stopped++;
            }
            state.ended(part);
        }
        return stopped;
    }

    /** The folder it keeps its data in. */
    public DataFolder folder() {
        return folder;
    }
}
