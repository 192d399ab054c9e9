package org.cocreation.value.consultation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** The four files of a conversation in one: a zip archive, alone or in one folder. */
final class PolisArchive {

    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final int MOST_FILES = 20;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PolisArchive() {}

    /** The files by name; what is no archive, or unpacks to too much, is refused. */
    static Map<String, byte[]> unpack(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory() && name.endsWith(".csv")) {
                    byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                    left -= content.length;
                    if (files.put(name, content) != null) {
                        throw refused(name, "twice", "is in the archive twice");
                    }
                }
                if (left < 0 || files.size() > MOST_FILES) {
                    throw refused("archive", "too-large", "unpacks to more than " + MOST_BYTES + " bytes or 20 files");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("archive", "no-zip", "must be a whole zip archive");
        } catch (IOException e) {
            throw refused("archive", "no-zip", "ends before it should");
        }
        if (files.isEmpty()) {
            throw refused("archive", "no-zip", "must be a zip archive of the files of an export");
        }
        return files;
    }

    /** The archive of these files. */
    static byte[] pack(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static RuleViolation refused(String what, String code, String detail) {
        return new RuleViolation(
                ConsultationProblem.CONVERSATION_MALFORMED,
                "the archive cannot be used",
                java.util.List.of(Fault.of(what, code, detail)));
    }
}
