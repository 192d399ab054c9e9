-- The published facts that measures are computed from, filed under what they are about: an arena, a challenge, a proposal, an asset.
-- Actors appear only as pseudonyms that differ from arena to arena.
create table measure_fact (
    generation integer     not null,
    about      uuid        not null,
    at         timestamptz not null,
    event_id   uuid        not null,
    type       text        not null,
    data       jsonb       not null,
    primary key (generation, about, at, event_id)
);
create index measure_fact_by_type on measure_fact (generation, type, at);

-- When each arena reached each stage first, so that the platform's times need one row for each arena.
create table arena_milestone (
    generation    integer not null,
    arena_id      uuid    not null,
    challenge_id  uuid,
    convened_at   timestamptz,
    formed_at     timestamptz,
    lapsed_at     timestamptz,
    dissolved_at  timestamptz,
    completed_at  timestamptz,
    submitted_at  timestamptz,
    prototyped_at timestamptz,
    decided_at    timestamptz,
    adopted_at    timestamptz,
    wide_at       timestamptz,
    linked_at     timestamptz,
    primary key (generation, arena_id)
);

create table challenge_milestone (
    generation   integer     not null,
    challenge_id uuid        not null,
    origin       text,
    ambition     text,
    raised_at    timestamptz,
    closed_at    timestamptz,
    primary key (generation, challenge_id)
);

-- Sums of whole numbers by day of the event, so that their totals do not grow slower to read with the history.
create table measure_count (
    generation integer not null,
    name       text    not null,
    day        date    not null,
    amount     bigint  not null,
    primary key (generation, name, day)
);

insert into projection (name, live_generation, building_generation) values ('measures', 1, null);
