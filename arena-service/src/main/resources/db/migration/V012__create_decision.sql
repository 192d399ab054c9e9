-- Free text of a decision. Records of the chain hold only its salted digest, so that the text of somebody who is erased can go
-- while the chain still verifies.
create table sealed_text (
    id          uuid primary key,
    decision_id uuid not null,
    written_by  uuid not null,
    digest      text not null,
    salt        text,
    body        text,
    constraint sealed_text_whole check ((salt is null) = (body is null))
);
create index sealed_text_of_decision on sealed_text (decision_id, id);
create index sealed_text_of_actor on sealed_text (written_by) where body is not null;

create table decision (
    id                 uuid        primary key,
    version            bigint      not null,
    arena_id           uuid        not null constraint decision_arena_known references arena,
    decision_type      text        not null,
    question           text,
    rule               jsonb       not null,
    electorate         text        not null constraint decision_electorate_known check (electorate in ('SEATS', 'PUBLIC')),
    secret             boolean     not null,
    ballot_form        text        not null,
    most_points        integer,
    seed               text        not null,
    options            jsonb       not null,
    option_codes       text[]      not null constraint decision_has_options check (cardinality(option_codes) > 0),
    proposal_ids       uuid[]      not null,
    waiver_text_id     uuid        constraint decision_waiver_known references sealed_text,
    open_contributions uuid[]      not null,
    mandate_id         uuid        constraint decision_mandate_known references mandate,
    mandate            jsonb,
    topics             text[]      not null,
    jurisdictions      text[]      not null,
    amount             jsonb,
    step_size          text        not null,
    expected_effect    text        not null constraint decision_expected_effect_known
        check (expected_effect in ('BINDING', 'RECOMMENDATION')),
    expected_because   text[]      not null,
    roll_size          integer     not null constraint decision_has_voters check (roll_size > 0),
    roll_by_role       jsonb       not null,
    round              integer     not null constraint decision_round_positive check (round > 0),
    falling_back       boolean     not null,
    state              text        not null constraint decision_state_known check (state in ('OPEN', 'TAKEN', 'NOT_TAKEN')),
    not_taken_reason   text        constraint decision_not_taken_reason_known
        check (not_taken_reason in ('NO_QUORUM', 'OBJECTED', 'REJECTED', 'WITHDRAWN')),
    opened_by          uuid        not null,
    opened_at          timestamptz not null,
    closes_at          timestamptz not null,
    paused_at          timestamptz,
    closed_by          uuid,                       -- null when the clock closed it
    closed_at          timestamptz,
    withdrawal_text_id uuid        constraint decision_withdrawal_known references sealed_text,
    effect             text        constraint decision_effect_known check (effect in ('BINDING', 'RECOMMENDATION')),
    degraded_because   text[]      not null,
    outcome            jsonb,
    constraint decision_has_time check (closes_at > opened_at),
    constraint decision_mandate_whole check ((mandate_id is null) = (mandate is null)),
    constraint decision_closed_whole check ((state = 'OPEN') = (closed_at is null) and (state = 'OPEN') = (outcome is null)),
    constraint decision_not_taken_with_reason check ((state = 'NOT_TAKEN') = (not_taken_reason is not null)),
    constraint decision_taken_with_effect check ((state = 'TAKEN') = (effect is not null)),
    constraint decision_binds_only_under_a_mandate check (effect is distinct from 'BINDING' or mandate_id is not null)
);
create index decision_of_arena on decision (arena_id, id);
create index decision_of_arena_by_state on decision (arena_id, state, id);
-- The closing job asks only for open decisions, which stay few however old the platform grows.
create index decision_open_by_end on decision (closes_at) where state = 'OPEN' and paused_at is null;

-- The roll: who may vote, frozen when the decision was opened.
create table decision_voter (
    decision_id uuid    not null,
    actor_id    uuid    not null,
    role        text    not null,
    groups      text[]  not null,
    of_grantor  boolean not null,
    primary key (decision_id, actor_id)
);

-- Ballots come often and at once: no foreign key, because its check would lock the decision once more for each of them.
create table ballot (
    decision_id uuid        not null,
    round       integer     not null,
    actor_id    uuid        not null,
    vote        jsonb       not null,
    cast_at     timestamptz not null,
    primary key (decision_id, round, actor_id)
);

-- What is left of secret ballots when a decision is closed: equal ones together, without voter, time or order.
create table unlinked_ballot (
    decision_id uuid    not null,
    no          integer not null,
    vote        jsonb   not null,
    ballots     integer not null constraint unlinked_ballot_counted check (ballots > 0),
    primary key (decision_id, no)
);

create table objection (
    id                uuid        primary key,
    version           bigint      not null,
    decision_id       uuid        not null constraint objection_decision_known references decision,
    round             integer     not null,
    actor_id          uuid        not null,
    reason_text_id    uuid        not null constraint objection_reason_known references sealed_text,
    harm_text_id      uuid        not null constraint objection_harm_known references sealed_text,
    amendment_text_id uuid        constraint objection_amendment_known references sealed_text,
    state             text        not null constraint objection_state_known
        check (state in ('OPEN', 'AMENDED', 'RESOLVED', 'WITHDRAWN', 'UNRESOLVED')),
    raised_at         timestamptz not null,
    settled_at        timestamptz,
    constraint objection_settled_whole check ((state in ('OPEN', 'AMENDED')) = (settled_at is null)),
    constraint objection_resolved_by_amendment check (state not in ('AMENDED', 'RESOLVED') or amendment_text_id is not null)
);
create unique index objection_one_unsettled on objection (decision_id, round, actor_id) where settled_at is null;
create index objection_of_decision on objection (decision_id, id);
