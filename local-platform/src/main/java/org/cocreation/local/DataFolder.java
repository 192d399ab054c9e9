package org.cocreation.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds everything the local platform keeps: data, secrets, logs. Only its owner may look inside. */
public record DataFolder(Path path) {

    private static final long LEAST_FREE_BYTES = 500L * 1024 * 1024;

    /** Makes the path absolute, so that child processes with other working directories agree on it. */
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Creates the folder when it is missing. */
    public DataFolder create() {
        folder("logs");
        return this;
    }

    /** The log of one process; {@code supervisor} has one too. */
    public Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** A sub-folder for the owner only, created when it is missing. */
    public Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return folder;
        } catch (IOException e) {
            throw new PlatformFailure("cannot create " + folder + ": " + reason(e), e);
        }
    }

    /** Writes a file that only its owner can read, all or nothing. */
    public void writePrivately(Path file, byte[] content) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(next, content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + file + ": " + reason(e), e);
        }
    }

    /** Refuses when the disk is nearly full: PostgreSQL and Kafka stop hard when they cannot write. */
    public void requireSpace() {
        long free = freeBytes();
        if (free < LEAST_FREE_BYTES) {
            throw new PlatformFailure("the disk of %s is nearly full: %d MB free, at least %d MB are needed"
                    .formatted(path, free / 1_048_576, LEAST_FREE_BYTES / 1_048_576));
        }
    }

    /** Whether the disk is nearly full. */
    public boolean shortOfSpace() {
        return freeBytes() < LEAST_FREE_BYTES;
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything. */
    public void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new PlatformFailure("cannot delete " + path + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") ? "no space left on the disk" : message;
    }
}
