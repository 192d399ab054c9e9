package org.cocreation.gateway.door;

import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All doors by path. A path is looked up whole first, then by its beginning, in constant time. */
public final class Doors {

    /** What stands behind a path. */
    record Entry(
            Set<HttpMethod> methods,
            Access access,
            boolean openToAllOrigins,
            @Nullable String route,
            Door.Answer answer) {}

    private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> ALL = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final Map<String, Entry> exact = new HashMap<>();
    private final Map<String, Entry> under = new HashMap<>();

    /** A document to read at exactly this path. */
    public Doors read(String path, Access access, Door.Answer answer) {
        exact.put(path, new Entry(READ, access, false, path, answer));
        return this;
    }

    /** A public document to read at exactly this path, from web pages of any origin. */
    public Doors publish(String path, Door.Answer answer) {
        exact.put(path, new Entry(READ, Access.ANYONE, true, path, answer));
        return this;
    }

    /** Public documents to read directly below this path, from web pages of any origin; {@code route} names them in metrics. */
    public Doors publishUnder(String prefix, String route, Door.Answer answer) {
        under.put(prefix, new Entry(READ, Access.ANYONE, true, route, answer));
        return this;
    }

    /** Everything at this path and below it, with any method. A prefix has one segment, or two when it starts with {@code /v1}. */
    public Doors everythingUnder(String prefix, Access access, Door.Answer answer) {
        Entry entry = new Entry(ALL, access, false, null, answer);
        exact.put(prefix, entry);
        under.put(prefix, entry);
        return this;
    }

    @Nullable
    Entry find(String path) {
        Entry whole = exact.get(path);
        if (whole != null) {
            return whole;
        }
        int end = path.indexOf('/', path.startsWith("/v1/") ? 4 : 1);
        return end < 0 || path.charAt(path.length() - 1) == '/' || isAmbiguous(path)
                ? null
                : under.get(path.substring(0, end));
    }

    // A service would tidy such a path up and might then see another one than we have let through.
    private static boolean isAmbiguous(String path) {
        return path.contains("/.") || path.contains("//") || path.contains("%2e") || path.contains("%2E");
    }
}
