-- Everything that was published with an arena's key, from all three topics.
create table timeline_entry (
    generation integer     not null,
    event_id   uuid        not null,
    arena_id   uuid        not null,
    time       timestamptz not null,
    type       text        not null,
    subject    uuid        not null,
    path       text        not null,
    primary key (generation, event_id)
);
create index timeline_entry_of_arena on timeline_entry (arena_id, time, event_id);

insert into projection (name, live_generation, building_generation) values ('timeline', 1, null);
