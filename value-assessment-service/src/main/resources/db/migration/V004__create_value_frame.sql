create table value_frame (
    id         uuid        primary key,
    revision   bigint      not null,
    arena_id   uuid        not null,
    version    integer     not null constraint value_frame_version_positive check (version > 0),
    state      text        not null constraint value_frame_state_known check (state in ('DRAFT', 'ADOPTED', 'SUPERSEDED')),
    criteria   jsonb       not null constraint value_frame_criteria_present check (jsonb_array_length(criteria) > 0),
    drafted_at timestamptz not null,
    adopted_at timestamptz,
    constraint value_frame_adopted_at_known check ((state = 'DRAFT') = (adopted_at is null)),
    constraint value_frame_version_once unique (arena_id, version)
);

-- Concurrent drafts and adoptions meet here: an arena has at most one of each.
create unique index value_frame_one_draft_per_arena on value_frame (arena_id) where state = 'DRAFT';
create unique index value_frame_one_adopted_per_arena on value_frame (arena_id) where state = 'ADOPTED';
create index value_frame_by_arena on value_frame (arena_id, id);
