package org.cocreation.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.cocreation.local.DataFolder;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.process.Launch;
import org.cocreation.local.process.OsProcess;
import org.cocreation.local.process.Probe;

/**
 * A real PostgreSQL server for one data folder. Its files are unpacked once and initialised once; from then on it is
 * the same server with the same data at every start. It writes to disk as in production: fsync stays on.
 */
public final class PostgresServer {

    private final DataFolder folder;
    private final Path binaries;
    private final int port;
    private final String password;
    private final Unprivileged user;

    /** Describes the server; {@code binaries} is the jar from Maven Central. */
    public PostgresServer(DataFolder folder, Path binaries, int port, String password) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
        this.password = password;
        this.user = Unprivileged.here();
    }

    /** How to start it. SIGINT is what PostgreSQL calls fast shutdown. */
    public Launch launch(String name) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home().resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data().toString()));
        settings().forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return new Launch(
                name,
                command,
                Map.of("LC_ALL", "C"),
                folder.log(name),
                Probe.postgres(port),
                "INT",
                Duration.ofSeconds(30));
    }

    private Map<String, String> settings() {
        // Sorted, so that the same server always has the same command line.
        return new TreeMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(port),
                "unix_socket_directories", "",
                "fsync", "on",
                "max_connections", "150",
                "shared_buffers", "128MB",
                "max_wal_size", "1GB",
                "jit", "off",
                "timezone", "UTC",
                "log_line_prefix", "%m [%p] %d "));
    }

    /** Makes everything ready for a start: binaries, data, owner, and no leftovers of a launcher that was killed. */
    public void prepare(Launch launch) {
        folder.requireSpace();
        PostgresBinaries.unpack(binaries, home());
        boolean first = !Files.exists(data().resolve("PG_VERSION"));
        if (first) {
            initialise(launch);
        }
        user.own(data());
        stopForgottenServer();
    }

    private void initialise(Launch launch) {
        Path secret = folder.folder("postgres").resolve("password");
        folder.folder("postgres/data");
        folder.writePrivately(secret, password.getBytes(StandardCharsets.US_ASCII));
        user.own(data());
        user.own(secret);
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(
                home().resolve("bin/initdb").toString(),
                "-D",
                data().toString(),
                "-U",
                "postgres",
                "--pwfile",
                secret.toString(),
                "--auth",
                "scram-sha-256",
                "--encoding",
                "UTF8",
                "--locale-provider",
                "builtin",
                "--locale",
                "C.UTF-8"));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().put("LC_ALL", "C");
            if (builder.start().waitFor() != 0) {
                throw new PlatformFailure("initdb failed:" + System.lineSeparator()
                        + String.join(System.lineSeparator(), launch.tail(15)));
            }
            Files.delete(secret);
        } catch (IOException e) {
            throw new PlatformFailure("cannot run initdb: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("initdb was interrupted", e);
        }
    }

    /** A server that outlived its launcher would keep the data folder locked. */
    private void stopForgottenServer() {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            if (runsOnOurData(pid)) {
                OsProcess.of(pid).end("INT", Duration.ofSeconds(30));
            } else {
                // The number belongs to nobody or to a stranger; PostgreSQL would take a stranger for itself.
                Files.deleteIfExists(file);
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new PlatformFailure("cannot read " + file + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runsOnOurData(long pid) throws IOException {
        Path commandLine = Path.of("/proc/" + pid + "/cmdline");
        if (Files.exists(commandLine)) {
            return Files.readString(commandLine).contains("\0" + data() + "\0");
        }
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.equals(home().resolve("bin/postgres").toString()))
                .isPresent();
    }

    /** Gives every name its own database, owned by a role of the same name that may use no other. */
    public void createDatabases(Map<String, String> passwords) {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", password);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", login);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : passwords.entrySet()) {
                String name = each.getKey();
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                    statement.execute("create role \"%s\" login password '%s'".formatted(name, each.getValue()));
                }
                if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                    statement.execute("create database \"%s\" owner \"%s\"".formatted(name, name));
                    statement.execute("revoke connect, temporary on database \"%s\" from public".formatted(name));
                }
            }
        } catch (SQLException e) {
            throw new PlatformFailure("cannot create the databases: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Path data() {
        return folder.path().resolve("postgres/data");
    }

    private Path home() {
        String version = binaries.getFileName().toString().replaceAll(".*-(\\d[\\d.]*)\\.jar", "$1");
        return folder.path().resolve("postgres/server-" + version);
    }
}
