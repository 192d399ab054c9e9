-- What actors offer and what of it is set aside for arenas, built from actor events. The code is what a need looks for: kind and tag.
create table known_asset (
    generation integer not null,
    id         uuid    not null,
    actor_id   uuid    not null,
    code       text    not null,
    quantity   numeric,
    unit       text,
    shareable  boolean not null,
    valid_to   date,
    primary key (generation, id)
);
create index known_asset_by_code on known_asset (code, generation);
create index known_asset_by_actor on known_asset (actor_id);

create table known_reservation (
    generation integer not null,
    asset_id   uuid    not null,
    arena_id   uuid    not null,
    actor_id   uuid    not null,
    primary key (generation, asset_id, arena_id)
);
create index known_reservation_by_arena on known_reservation (arena_id, generation);
create index known_reservation_by_actor on known_reservation (actor_id);

insert into projection (name, live_generation, building_generation) values ('assets', 1, null);
