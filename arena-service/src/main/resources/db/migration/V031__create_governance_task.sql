create table governance_task (
    id                uuid        primary key,
    version           bigint      not null,
    arena_id          uuid        not null constraint governance_task_arena_known references arena,
    title             text        not null constraint governance_task_title_not_blank check (title ~ '\S'),
    purpose           text        not null
        constraint governance_task_purpose_known check (purpose in ('DEFINE', 'AUTHORISE', 'PRODUCE')),
    engagement        text        not null
        constraint governance_task_engagement_known check (engagement in ('GUIDED', 'COMMISSIONED', 'COMMITTED')),
    open_ended        boolean     not null,
    assignee_actor_id uuid        not null,
    due_on            date,
    commitment_id     uuid,
    state             text        not null
        constraint governance_task_state_known check (state in ('OPEN', 'ACCEPTED', 'DONE', 'DECLINED')),
    commissioned_by   uuid        not null,
    commissioned_at   timestamptz not null,
    accepted_at       timestamptz,
    closed_at         timestamptz,
    constraint governance_task_committed_by_commitment check (engagement <> 'COMMITTED' or commitment_id is not null),
    constraint governance_task_commissioned_needs_acceptance
        check (engagement <> 'COMMISSIONED' or state <> 'DONE' or accepted_at is not null),
    constraint governance_task_closed_has_time check ((state in ('DONE', 'DECLINED')) = (closed_at is not null))
);
create index governance_task_of_arena on governance_task (arena_id, id);
create index governance_task_of_arena_by_state on governance_task (arena_id, state, id);

-- A task rests on a commitment of its assignee; rows written before are completed by a rebuild of the projection.
alter table known_commitment add column actor_id uuid;
