create table suggestion (
    id             uuid        primary key,
    version        bigint      not null,
    arena_id       uuid        not null constraint suggestion_arena_known references arena,
    kind           text        not null constraint suggestion_kind_known check (kind in ('REFRAME', 'RECOMPOSE', 'RESCALE', 'OPEN',
        'CLOSE', 'PAUSE', 'RESUME', 'SPLIT', 'MERGE', 'DISSOLVE')),
    because        jsonb       not null,
    assessment_id  uuid,
    suggested_at   timestamptz not null,
    state          text        not null constraint suggestion_state_known check (state in ('OPEN', 'ACCEPTED', 'DISMISSED')),
    settled_by     uuid,
    settled_at     timestamptz,
    adaptation_no  integer,
    dismiss_reason text,
    constraint suggestion_settled_by_somebody check ((state = 'OPEN') = (settled_by is null) and (state = 'OPEN') = (settled_at is null)),
    constraint suggestion_accepted_by_adaptation check ((state = 'ACCEPTED') = (adaptation_no is not null)),
    constraint suggestion_dismissed_with_reason check ((state = 'DISMISSED') = (dismiss_reason is not null)),
    constraint suggestion_adaptation_known foreign key (arena_id, adaptation_no) references adaptation (arena_id, no)
);
create index suggestion_of_arena on suggestion (arena_id, id);
create index suggestion_of_arena_by_state on suggestion (arena_id, state, id);
