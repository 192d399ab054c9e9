-- A question to everybody in and around an arena. COUNTING: no vote is taken any more, the opinion groups are being found.
create table consultation (
    id         uuid        primary key,
    revision   bigint      not null,
    arena_id   uuid        not null,
    question   text        not null constraint consultation_question_not_blank check (question ~ '\S'),
    origin     text        not null constraint consultation_origin_known check (origin in ('HELD', 'IMPORTED')),
    open_data  boolean     not null,
    state      text        not null constraint consultation_state_known check (state in ('OPEN', 'COUNTING', 'CLOSED')),
    statements integer     not null constraint consultation_statements_counted check (statements >= 0),
    moderations integer    not null constraint consultation_moderations_counted check (moderations >= 0),
    opened_at  timestamptz not null,
    closes_at  timestamptz,
    ended_at   timestamptz,
    closed_at  timestamptz,
    summary    jsonb,      -- of an imported conversation: what its source says about it
    constraint consultation_open_has_not_ended check ((state = 'OPEN') = (ended_at is null)),
    constraint consultation_closed_at_known check ((state = 'CLOSED') = (closed_at is not null)),
    constraint consultation_imported_is_open_data check (origin <> 'IMPORTED' or open_data)
);
create index consultation_by_arena on consultation (arena_id, id);
create index consultation_by_state on consultation (state, id);
create index consultation_open_by_end on consultation (closes_at) where state = 'OPEN';
