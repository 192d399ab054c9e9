-- Which version of its value frame is in force in an arena, and by which one a proposal was judged last, from value assessment events.
create table value_frame_in_force (
    generation integer not null,
    arena_id   uuid    not null,
    version    integer not null,
    primary key (generation, arena_id)
);

create table judged_proposal (
    generation    integer     not null,
    proposal_id   uuid        not null,
    arena_id      uuid        not null,
    frame_version integer     not null,
    judged_at     timestamptz not null,
    primary key (generation, proposal_id)
);

insert into projection (name, live_generation, building_generation) values ('value-frames', 1, null);
