-- What actor-service knows of arenas, built from arena events alone; rows of one generation form one read model.
create table known_arena (
    generation     integer     not null,
    arena_id       uuid        not null,
    challenge_id   uuid        not null,
    convener_id    uuid        not null,
    jurisdictions  text[]      not null,
    seat_roles     text[]      not null,
    admission_mode text        not null,
    admission_open boolean     not null,
    state          text        not null constraint known_arena_state_known
        check (state in ('CONVENING', 'FORMED', 'PAUSED', 'LAPSED')),
    form_by        timestamptz not null,
    primary key (generation, arena_id)
);

create table known_seat (
    generation integer not null,
    arena_id   uuid    not null,
    actor_id   uuid    not null,
    seat_id    uuid    not null,
    role       text    not null,
    functions  text[]  not null,
    primary key (generation, arena_id, actor_id)
);

insert into projection (name, live_generation, building_generation) values ('arenas', 1, null);
