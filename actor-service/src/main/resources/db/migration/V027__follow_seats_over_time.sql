-- Who sat in which arena from when to when, built from arena events alone; rows of one generation form one read model.
create table seat_span (
    generation integer     not null,
    arena_id   uuid        not null,
    seat_id    uuid        not null,
    actor_id   uuid        not null,
    role       text        not null,
    joined_at  timestamptz not null,
    left_at    timestamptz,
    primary key (generation, arena_id, seat_id)
);

create index seat_span_of_actor on seat_span (generation, actor_id, joined_at);
-- Networks ask for seats that are held, or were held until some time ago: never for all of history.
create index seat_span_by_end on seat_span (generation, left_at);

-- How often seats changed: tells cheaply whether a network must be computed anew.
create table seat_change (
    generation integer primary key,
    changes    bigint  not null
);

insert into projection (name, live_generation, building_generation) values ('seats', 1, null);
