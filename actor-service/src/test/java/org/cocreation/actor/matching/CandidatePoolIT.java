package org.cocreation.actor.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.Need;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More actors than any walk goes through stand before the one who is looked for. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CandidatePoolIT {

    private static final int EACH = 3;

    private final String mark = "pool-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    CandidatePool pool;

    private UUID last;

    @BeforeEach
    void register() throws SQLException {
        many(2_500, "QX-1", "common", "crowd");
        last = many(1, "QX-2", "common", "rare");
    }

    @AfterEach
    void forgetThem() throws SQLException {
        change("delete from asset where actor_id in (select id from actor where external_source = ?)", mark);
        change("delete from actor where external_source = ?", mark);
    }

    @Test
    void ofACommonGroupOnlySoManyAreLookedAt() {
        assertThat(find("QX", List.of("crowd"), List.of(), List.of())).hasSize(EACH);
    }

    @Test
    void theOneOfAPlaceIsFoundBehindAllOthersByGroup() {
        assertThat(find("QX-2", List.of("rare"), List.of(), List.of())).containsExactly(last);
        assertThat(find("QX", List.of("rare"), List.of(), List.of())).containsExactly(last);
    }

    @Test
    void theOneOfAPlaceIsFoundBehindAllOthersByTopic() {
        assertThat(find("QX-2", List.of(), List.of("common"), List.of())).containsExactly(last);
        assertThat(find("QY", List.of(), List.of("common"), List.of())).isEmpty();
    }

    @Test
    void theOneOfAPlaceIsFoundBehindAllOthersByWhatItOffers() {
        assertThat(find("QX-2", List.of(), List.of(), List.of("common"))).containsExactly(last);
    }

    @Test
    void fromElsewhereSomebodyComesOnlyWhereNobodyIsHere() {
        assertThat(find("QY-9", List.of("rare"), List.of(), List.of())).containsExactly(last);
        assertThat(find("QY-9", List.of(), List.of(), List.of("common"))).hasSize(EACH);
    }

    @Test
    void whereAnArenaHasNoPlaceEverybodyIsElsewhere() {
        SoughtArena arena = sought(List.of(), List.of("rare"), List.of("common"), List.of("common"));
        assertThat(pool.find(arena, EACH)).contains(last).hasSize(1 + EACH);
    }

    private Set<UUID> find(String place, List<String> groups, List<String> topics, List<String> tags) {
        return pool.find(sought(List.of(place), groups, topics, tags), EACH);
    }

    private SoughtArena sought(List<String> places, List<String> groups, List<String> topics, List<String> tags) {
        return new SoughtArena(
                UUID.randomUUID(),
                "INVITED",
                places,
                topics.stream().map(this::code).toList(),
                groups.stream().map(this::code).toList(),
                List.of(),
                tags.stream()
                        .map(tag -> new Need("CAPABILITY", code(tag), null, null))
                        .toList(),
                1,
                List.of());
    }

    private String code(String name) {
        return mark + "-" + name;
    }

    /** Registers actors of a place and a group, each at work on the topic, affected by it and offering what is named like it. Returns the first. */
    private UUID many(int count, String place, String topic, String group) throws SQLException {
        UUID first = null;
        try (Connection connection = PlatformResource.database();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into actor (id, version, kind, state, display_name, sector, domain, level, jurisdictions, lay, topics,
                            affected_groups, affected_topics, strata, registered_at, external_source, external_id)
                        select uuidv7(), 0, 'PERSON', 'ACTIVE', 'Somebody', 'CITIZENRY', 'CIVIC', 'LOCAL', array[?::text], true, array[?::text],
                            array[?::text], array[?::text], '{}', now(), ?, ? || i
                        from generate_series(1, ?) i returning id""")) {
            insert.setString(1, place);
            insert.setString(2, code(topic));
            insert.setString(3, code(group));
            insert.setString(4, code(topic));
            insert.setString(5, mark);
            insert.setString(6, group);
            insert.setInt(7, count);
            try (var row = insert.executeQuery()) {
                row.next();
                first = row.getObject(1, UUID.class);
            }
        }
        change("""
                insert into asset (id, version, actor_id, kind, tag, shareable, state, offered_at)
                select uuidv7(), 0, id, 'CAPABILITY', topics[1], false, 'OFFERED', now() from actor a
                where external_source = ? and not exists (select from asset where actor_id = a.id)""", mark);
        return first;
    }

    private static void change(String sql, String value) throws SQLException {
        try (Connection connection = PlatformResource.database();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, value);
            change.executeUpdate();
        }
    }
}
