create table mandate (
    id                 uuid        primary key,
    version            bigint      not null,
    arena_id           uuid        not null constraint mandate_arena_known references arena,
    grantor_actor_id   uuid        not null,
    authority_id       uuid        not null,
    power              text        not null,
    scope              jsonb       not null,
    rule               jsonb       not null,
    granted_at         timestamptz not null,
    valid_from         timestamptz not null,
    valid_until        timestamptz not null,
    review_on          date,
    answer_within_days integer,
    conditions         text,
    state              text        not null constraint mandate_state_known check (state in ('ACTIVE', 'ENDED')),
    end_reason         text,
    ended_at           timestamptz,
    constraint mandate_ends_after_start check (valid_until > valid_from),
    constraint mandate_ended_with_reason check ((state = 'ENDED') = (end_reason is not null and ended_at is not null))
);
create index mandate_of_arena on mandate (arena_id, id);
create index mandate_by_authority on mandate (authority_id) where state = 'ACTIVE';
create index mandate_active_by_end on mandate (valid_until) where state = 'ACTIVE';
