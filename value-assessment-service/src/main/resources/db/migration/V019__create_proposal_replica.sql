-- Which prototypes are of the present version of a proposal that is still worked on, from arena events.
create table known_proposal (
    generation integer not null,
    id         uuid    not null,
    arena_id   uuid    not null,
    version    integer not null,
    ended      boolean not null,
    primary key (generation, id)
);
create index known_proposal_by_arena on known_proposal (generation, arena_id) where not ended;

create table known_prototype (
    generation  integer not null,
    id          uuid    not null,
    proposal_id uuid    not null,
    version     integer not null,
    primary key (generation, id)
);
create index known_prototype_by_proposal on known_prototype (generation, proposal_id, version);

insert into projection (name, live_generation, building_generation) values ('prototypes', 1, null);
