create table session (
    id                uuid        primary key,
    version           bigint      not null,
    arena_id          uuid        not null constraint session_arena_known references arena,
    title             text        not null constraint session_title_not_blank check (title ~ '\S'),
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    setting           text        not null constraint session_setting_known check (setting in ('PHYSICAL', 'DIGITAL', 'HYBRID')),
    place             text,
    link              text,
    agenda            text[]      not null,
    state             text        not null constraint session_state_known check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    planned_by        uuid        not null,
    changed_at        timestamptz not null,
    held_at           timestamptz,
    minutes           integer     constraint session_minutes_positive check (minutes > 0),
    attendees         uuid[]      not null,
    attendees_by_role jsonb       not null,
    cancel_reason     text,
    constraint session_ends_after_start check (ends_at > starts_at),
    -- What took place without having been planned need not say where; whoever plans must.
    constraint session_says_where check (state = 'HELD'
        or ((setting = 'DIGITAL' or place is not null) and (setting = 'PHYSICAL' or link is not null))),
    constraint session_held_whole check ((state = 'HELD') = (held_at is not null) and (state = 'HELD') = (minutes is not null)),
    constraint session_attended_when_held check (state = 'HELD' or cardinality(attendees) = 0),
    constraint session_cancelled_with_reason check ((state = 'CANCELLED') = (cancel_reason is not null))
);
create index session_of_arena on session (arena_id, starts_at, id);
create index session_of_arena_by_state on session (arena_id, state, starts_at, id);
