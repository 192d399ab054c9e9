package org.cocreation.local.demo.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cocreation.local.PlatformFailure;
import org.jspecify.annotations.Nullable;

/** Where real input comes from: a folder of full sets when there is one, else the samples that come with the platform. */
public final class OpenData {

    private final @Nullable Path folder;

    private OpenData(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Only the samples. */
    public static OpenData samples() {
        return new OpenData(null);
    }

    /** The folder that the environment names, or the one beside the checkout; the samples when there is neither. */
    public static OpenData around(Path checkout, @Nullable String named) {
        if (named != null && !named.isBlank()) {
            Path folder = Path.of(named);
            if (!Files.isDirectory(folder)) {
                throw new PlatformFailure("COCREATION_DATA names no folder: " + named);
            }
            return new OpenData(folder);
        }
        Path beside = checkout.resolveSibling("shared").resolve("data");
        return new OpenData(Files.isDirectory(beside) ? beside : null);
    }

    /** A file of the folder where it is there, else its sample; empty where there is neither. */
    Optional<CsvSheet> sheet(String file, @Nullable String sample, char separator) {
        try {
            Optional<Path> full =
                    Optional.ofNullable(folder).map(f -> f.resolve(file)).filter(Files::exists);
            if (full.isPresent()) {
                return Optional.of(
                        CsvSheet.read(full.get().getFileName().toString(), Files.readAllBytes(full.get()), separator));
            }
            if (sample == null) {
                return Optional.empty();
            }
            try (InputStream in = OpenData.class.getResourceAsStream("/data/" + sample)) {
                if (in == null) {
                    throw new PlatformFailure("the sample " + sample + " is not in the jar");
                }
                return Optional.of(CsvSheet.read("sample/" + sample, in.readAllBytes(), separator));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, in words. */
    public String place() {
        return folder == null ? "the samples that come with the platform" : folder.toString();
    }
}
