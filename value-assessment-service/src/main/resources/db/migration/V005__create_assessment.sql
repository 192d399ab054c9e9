create table assessment (
    id              uuid        primary key,
    revision        bigint      not null,
    arena_id        uuid        not null,
    proposal_id     uuid,
    prototype_id    uuid,
    phase           text        not null constraint assessment_phase_known check (phase in ('BASELINE', 'PROTOTYPE')),
    round           integer     not null constraint assessment_round_positive check (round > 0),
    required_groups text[]      not null,
    frame_id        uuid        constraint assessment_frame_known references value_frame,
    frame_version   integer,
    state           text        not null
        constraint assessment_state_known check (state in ('OPEN', 'CLOSED', 'PUBLISHED', 'ABANDONED')),
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    closed_at       timestamptz,
    supersedes      uuid        constraint assessment_supersedes_known references assessment,
    constraint assessment_frame_has_version check ((frame_id is null) = (frame_version is null)),
    constraint assessment_published_has_frame check (state <> 'PUBLISHED' or frame_id is not null),
    constraint assessment_prototype_is_named check ((phase = 'PROTOTYPE') = (prototype_id is not null)),
    constraint assessment_prototype_has_proposal check ((prototype_id is null) = (proposal_id is null))
);

-- An event that arrives again, even under another id, opens nothing twice.
create unique index assessment_one_baseline_per_arena on assessment (arena_id) where phase = 'BASELINE';
create unique index assessment_one_per_prototype on assessment (prototype_id) where phase = 'PROTOTYPE';

create index assessment_by_arena on assessment (arena_id, id);
create index assessment_by_proposal on assessment (proposal_id, id) where proposal_id is not null;
create index assessment_by_state on assessment (state, id);
create index assessment_by_phase on assessment (phase, id);
create index assessment_open_by_due_time on assessment (due_at) where state = 'OPEN';
