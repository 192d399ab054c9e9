-- Which alliances back which arenas, built from events about alliances. Of their members only how many there are of each sector.
create table known_alliance (
    generation        integer not null,
    id                uuid    not null,
    members_by_sector jsonb   not null,
    members_by_domain jsonb   not null,
    review_on         date,
    primary key (generation, id)
);

create table known_backing (
    generation  integer     not null,
    arena_id    uuid        not null,
    alliance_id uuid        not null,
    since       timestamptz not null,
    primary key (generation, arena_id, alliance_id)
);
create index known_backing_of_alliance on known_backing (alliance_id, generation);

insert into projection (name, live_generation, building_generation) values ('backing', 1, null);
