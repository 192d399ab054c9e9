-- What this service knows of arenas and their seats, from arena events.
create table arena (
    generation      integer     not null,
    id              uuid        not null,
    challenge_id    uuid        not null,
    convener_id     uuid        not null,
    affected_groups text[]      not null,
    state           text        not null constraint arena_state_known check (state in ('CONVENING', 'FORMED', 'LAPSED')),
    convened_at     timestamptz not null,
    formed_at       timestamptz,
    lapsed_at       timestamptz,
    primary key (generation, id)
);

create table seat (
    generation      integer     not null,
    id              uuid        not null,
    arena_id        uuid        not null,
    actor_id        uuid        not null,
    role            text        not null,
    functions       text[]      not null,
    voting          boolean     not null,
    lay             boolean     not null,
    affected_groups text[]      not null,
    joined_at       timestamptz not null,
    left_at         timestamptz,
    primary key (generation, id)
);
create index seat_by_arena on seat (generation, arena_id, actor_id);

insert into projection (name, live_generation, building_generation) values ('arenas', 1, null);
