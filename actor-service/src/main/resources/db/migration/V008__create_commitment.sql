create table commitment (
    id          uuid        primary key,
    version     bigint      not null,
    actor_id    uuid        not null constraint commitment_actor_known references actor,
    arena_id    uuid        not null,
    proposal_id uuid,
    task_id     uuid,
    kind        text        not null constraint commitment_kind_known
        check (kind in ('TIME', 'MONEY', 'SPACE', 'DATA', 'SKILL', 'ENDORSEMENT')),
    quantity    numeric     constraint commitment_quantity_positive check (quantity > 0),
    unit        text,
    due_by      timestamptz,
    made_at     timestamptz not null,
    fulfilment_reported_at timestamptz,
    state       text        not null constraint commitment_state_known
        check (state in ('MADE', 'FULFILLED', 'RELEASED', 'LAPSED')),
    closed_at   timestamptz,
    constraint commitment_endorsement_has_no_quantity check (kind <> 'ENDORSEMENT' or (quantity is null and unit is null)),
    constraint commitment_quantity_has_unit check ((quantity is null) = (unit is null)),
    constraint commitment_time_in_hours check (kind <> 'TIME' or (quantity is not null and unit = 'h')),
    constraint commitment_closed_says_when check ((state = 'MADE') = (closed_at is null))
);

create index commitment_by_arena on commitment (arena_id, id);
create index commitment_by_actor on commitment (actor_id, id);
create index commitment_by_due_date on commitment (due_by) where state = 'MADE' and due_by is not null;
