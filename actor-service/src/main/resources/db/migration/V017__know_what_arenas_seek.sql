-- What matching asks about an arena: what it is about, whom it affects, whom and what it seeks, who sits there. Built from arena events alone.
create table sought_arena (
    generation       integer          not null,
    arena_id         uuid             not null,
    admission_mode   text             not null,
    jurisdictions    text[]           not null,
    topics           text[]           not null,
    affected_groups  text[]           not null,
    seat_plan        jsonb            not null,
    needs            jsonb            not null,
    max_sector_share double precision not null,
    primary key (generation, arena_id)
);

create table sought_seat (
    generation      integer not null,
    arena_id        uuid    not null,
    actor_id        uuid    not null,
    role            text    not null,
    sector          text    not null,
    affected_groups text[]  not null,
    primary key (generation, arena_id, actor_id)
);

insert into projection (name, live_generation, building_generation) values ('sought-arenas', 1, null);
