-- Who came to which arena and how far they went; built from arena and value events alone, rows of one generation form one read model.
create table participation (
    generation     integer     not null,
    arena_id       uuid        not null,
    actor_id       uuid        not null,
    stage          text        not null constraint participation_stage_known check (stage in ('ENGAGED', 'EMPOWERED')),
    role           text,
    joined_at      timestamptz,
    left_at        timestamptz,
    sessions       integer     not null default 0,
    moves          integer     not null default 0,
    tasks_accepted integer     not null default 0,
    tasks_done     integer     not null default 0,
    primary key (generation, arena_id, actor_id),
    constraint participation_engaged_when_seated check (stage <> 'ENGAGED' or joined_at is not null)
);

create index participation_of_actor on participation (generation, actor_id, arena_id);
-- The climate asks who came in a year, never for all of history.
create index participation_by_start on participation (generation, joined_at);

create table participation_arena (
    generation    integer not null,
    arena_id      uuid    not null,
    jurisdictions text[]  not null,
    formed_at     timestamptz,
    completed_at  timestamptz,
    ended_at      timestamptz,
    sessions      integer not null default 0,
    contributions integer not null default 0,
    primary key (generation, arena_id)
);

create index participation_arena_formed on participation_arena (generation, formed_at) where formed_at is not null;
create index participation_arena_completed on participation_arena (generation, completed_at) where completed_at is not null;

create table participation_embedding (
    generation      integer     not null,
    embedding_id    uuid        not null,
    organisation_id uuid        not null,
    kind            text        not null,
    double_loop     boolean     not null,
    at              timestamptz not null,
    primary key (generation, embedding_id)
);

create index participation_embedding_of_organisation on participation_embedding (generation, organisation_id, at);

insert into projection (name, live_generation, building_generation) values ('participation', 1, null);

-- Those who were asked and never came are found among the invitations, in the order of arenas and actors.
create index invitation_by_arena_and_actor on invitation (arena_id, actor_id, id);
