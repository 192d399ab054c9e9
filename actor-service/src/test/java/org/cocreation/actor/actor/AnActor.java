package org.cocreation.actor.actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;

/** Actors for tests, by default the one of the published samples. */
public final class AnActor {

    static final UUID ID = UUID.fromString("01935a18-f778-75a8-81e8-14609bbfcc78");
    static final UUID ORGANISATION = UUID.fromString("01935a20-eef0-7b50-83d0-28c1377f98f0");
    static final String LOGIN = "q8bA0mXoM3kZ1Jx5tV7cQ2yWf9sH4uRnDgLpEeTiB6U";
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private AnActor() {}

    /** A citizen affected as one of the young. */
    public static Actor citizen() {
        Stake stake = new Stake(Stake.SubjectKind.GROUP, "youth-13-18", Stake.Kind.AFFECTED, 1, 3, 2, ID);
        return Actor.register(
                ID, ActorKind.PERSON, details(List.of("youth", "public-space")), List.of(stake), LOGIN, NOON);
    }

    static ActorDetails details(List<String> topics) {
        return new ActorDetails(
                "Ada",
                new Contact("ada@example.org", null),
                Sector.CITIZENRY,
                LeadershipDomain.CIVIC,
                Level.LOCAL,
                null,
                List.of("DK-157"),
                true,
                topics,
                List.of(new Affiliated(
                        ORGANISATION, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), true)),
                Map.of("age", "30-44"));
    }
}
