-- Hours that actors promised to arenas, built from actor events.
create table known_commitment (
    generation integer not null,
    id         uuid    not null,
    arena_id   uuid    not null,
    hours      numeric not null,
    active     boolean not null,
    primary key (generation, id)
);
create index known_commitment_of_arena on known_commitment (arena_id) where active;

insert into projection (name, live_generation, building_generation) values ('commitments', 1, null);
