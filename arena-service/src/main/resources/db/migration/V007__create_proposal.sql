-- Ideas are shared often and at once: arena_id has no foreign key, because its check would lock the one row of a busy arena for each
-- of them. Arenas are never deleted, and the service reads the arena before it writes here.
create table proposal (
    id               uuid        primary key,
    revision         bigint      not null,
    arena_id         uuid        not null,
    title            text        not null constraint proposal_title_not_blank check (title ~ '\S'),
    summary          text        not null,
    language         text,
    derived_from     uuid        constraint proposal_derived_from_known references proposal,
    framing_version  integer     not null,
    version          integer     not null constraint proposal_version_positive check (version > 0),
    state            text        not null
        constraint proposal_state_known check (state in ('IDEA', 'PROPOSED', 'PROTOTYPED', 'TESTING', 'TESTED', 'DECIDING',
            'REFERRED', 'ADOPTED', 'REJECTED', 'SET_ASIDE')),
    change_logic     jsonb       not null,
    budget_asked     jsonb,
    shared_by        uuid        not null,
    shared_at        timestamptz not null,
    submitted_at     timestamptz,
    changed_at       timestamptz not null,
    set_aside_reason text,
    set_aside_note   text,
    merged_into      uuid        constraint proposal_merged_into_known references proposal,
    supporters       integer     not null constraint proposal_supporters_not_negative check (supporters >= 0),
    external_source  text,
    external_id      text,
    external_support jsonb,
    constraint proposal_set_aside_with_reason check ((state = 'SET_ASIDE') = (set_aside_reason is not null)),
    constraint proposal_external_id_unique unique (external_source, external_id)
);
-- Lists by newest and by support, of one arena and of all. Most proposals are ideas, so the other states have small indexes.
create index proposal_of_arena on proposal (arena_id, id);
create index proposal_by_support on proposal (supporters, id);
create index proposal_of_arena_by_support on proposal (arena_id, supporters, id);
create index proposal_beyond_idea on proposal (state, id) where state <> 'IDEA';
create index proposal_of_arena_beyond_idea on proposal (arena_id, state, id) where state <> 'IDEA';
create index proposal_beyond_idea_by_support on proposal (state, supporters, id) where state <> 'IDEA';

create table proposal_author (
    proposal_id  uuid        not null constraint proposal_author_proposal_known references proposal,
    actor_id     uuid        not null,
    invited_by   uuid,
    consented_at timestamptz,
    primary key (proposal_id, actor_id),
    constraint proposal_author_wanted_by_somebody check (invited_by is not null or consented_at is not null)
);

create table proposal_version (
    proposal_id     uuid        not null constraint proposal_version_proposal_known references proposal,
    version         integer     not null,
    title           text        not null,
    summary         text        not null,
    language        text,
    framing_version integer     not null,
    change_logic    jsonb       not null,
    budget_asked    jsonb,
    ended_at        timestamptz not null,
    basis           text        not null,
    primary key (proposal_id, version)
);

create table prototype (
    id               uuid        primary key,
    proposal_id      uuid        not null constraint prototype_proposal_known references proposal,
    proposal_version integer     not null,
    kind             text        not null,
    description      text        not null,
    fidelity         integer     not null constraint prototype_fidelity_in_range check (fidelity between 1 and 5),
    built_by         uuid[]      not null,
    cost             jsonb,
    added_by         uuid        not null,
    added_at         timestamptz not null
);
create index prototype_of_proposal on prototype (proposal_id, id);

create table prototype_test (
    id               uuid             primary key,
    version          bigint           not null,
    arena_id         uuid             not null,
    proposal_id      uuid             not null constraint prototype_test_proposal_known references proposal,
    prototype_id     uuid             not null constraint prototype_test_prototype_known references prototype,
    proposal_version integer          not null,
    assumption       text,
    criterion_code   text,
    hypothesis       text             not null,
    method           text             not null,
    metric           jsonb            not null,
    planned_n        integer          not null constraint prototype_test_planned_n_positive check (planned_n > 0),
    groups           text[]           not null,
    started_by       uuid             not null,
    started_at       timestamptz      not null,
    measured         jsonb,
    estimate         double precision,
    interval_lo      double precision,
    interval_hi      double precision,
    outcome          text             constraint prototype_test_outcome_known
        check (outcome in ('SUPPORTED', 'REFUTED', 'INCONCLUSIVE')),
    learning         text,
    next             text,
    recorded_by      uuid,
    recorded_at      timestamptz,
    constraint prototype_test_result_whole check ((outcome is null) = (recorded_at is null))
);
create index prototype_test_of_proposal on prototype_test (proposal_id, id);
create unique index prototype_test_one_running on prototype_test (proposal_id) where recorded_at is null;

create table support (
    proposal_id uuid        not null constraint support_proposal_known references proposal,
    actor_id    uuid        not null,
    since       timestamptz not null,
    primary key (proposal_id, actor_id)
);

-- When the number of supporters was last announced, and whether it has changed since.
create table support_announcement (
    proposal_id  uuid        primary key constraint support_announcement_proposal_known references proposal,
    announced_at timestamptz,
    pending      boolean     not null
);
create index support_announcement_pending on support_announcement (announced_at) where pending;
