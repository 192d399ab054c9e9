-- Goals that alliances share, and the arenas in which these alliances work, from actor events.
create table alliance_arena (
    generation  integer not null,
    arena_id    uuid    not null,
    alliance_id uuid    not null,
    primary key (generation, arena_id, alliance_id)
);
create index alliance_arena_by_alliance on alliance_arena (generation, alliance_id);

create table shared_goal (
    generation   integer     not null,
    id           uuid        not null,
    alliance_id  uuid        not null,
    endorsements jsonb       not null,
    shared_at    timestamptz not null,
    primary key (generation, id)
);
create index shared_goal_by_alliance on shared_goal (generation, alliance_id, id);

insert into projection (name, live_generation, building_generation) values ('joint-goals', 1, null);
