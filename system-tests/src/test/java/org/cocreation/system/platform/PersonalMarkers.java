package org.cocreation.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.cocreation.local.Part;

/**
 * Markers in every personal field of the people whom tests register: name, address, telephone, stratum and login. Wherever one of them
 * turns up, something personal has gone there.
 */
public final class PersonalMarkers {

    private static final Duration FEED_LIMIT = Duration.ofSeconds(60);

    private final TestPlatform platform;
    private final String mark =
            "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Set<String> logins = new ConcurrentSkipListSet<>();

    PersonalMarkers(TestPlatform platform) {
        this.platform = platform;
    }

    /** Marks what is said about a person, but for what the test says itself. */
    void plant(Map<String, Object> person, String login) {
        logins.add(login);
        person.put("displayName", "Somebody called " + login + " " + mark);
        person.put(
                "contact",
                Json.of(
                        "email",
                        "mail-" + login + "-" + mark + "@example.org",
                        "phone",
                        "+45-" + mark + "-" + logins.size()));
        person.put("strata", Json.of("marker", "stratum-" + mark));
    }

    /** Nothing personal of anybody is in an event, in the feed, in a log, or in the database of a service that does not own it. */
    public void areNowhereOutsideTheActorService() {
        List<String> all = new ArrayList<>(logins);
        all.add(mark);
        nowhere(all, Part.ARENA, Part.VALUE_ASSESSMENT, Part.GATEWAY);
    }

    /** Nothing personal of somebody who was erased is anywhere at all. */
    public void areNowhereOf(String login) {
        nowhere(List.of(login), Part.ARENA, Part.VALUE_ASSESSMENT, Part.GATEWAY, Part.ACTOR);
    }

    /** Fails if one of these texts is in an event, in the feed, in a log or in one of these databases. */
    public void nowhere(Collection<String> texts, Part... databases) {
        Look look = new Look(texts);
        for (Event event : platform.kafka().events()) {
            look.at(event.raw(), event.name() + " at Kafka");
        }
        try (FeedDoor feed = new FeedDoor(platform.operator())) {
            feed.awaitIds(platform.kafka().ids(), FEED_LIMIT);
            feed.events().forEach(event -> look.at(event.raw(), event.name() + " in the feed"));
        }
        for (Part part : databases) {
            Tables tables = platform.tables(part);
            for (String table : tables.names()) {
                tables.rows(table).forEach(row -> look.at(row, "table " + table + " of " + part.label()));
            }
        }
        for (Part part : Part.services()) {
            look.at(log(part), "log of " + part.label());
        }
        assertThat(look.leaks).as("personal data where it must not be").isEmpty();
    }

    private String log(Part part) {
        try {
            return new String(Files.readAllBytes(platform.processes().log(part)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks for many texts in much text. */
    private static final class Look {

        private final List<String> leaks = new ArrayList<>();
        private final Map<String, List<String>> byBeginning;

        /** Logins of one place begin alike, so that most text can be passed over quickly. */
        Look(Collection<String> texts) {
            byBeginning = texts.stream().collect(Collectors.groupingBy(text -> text.split("-", 2)[0]));
        }

        void at(String text, String where) {
            byBeginning.forEach((beginning, markers) -> {
                if (text.contains(beginning)) {
                    markers.stream().filter(text::contains).forEach(marker -> leaks.add(marker + " in " + where));
                }
            });
        }
    }
}
