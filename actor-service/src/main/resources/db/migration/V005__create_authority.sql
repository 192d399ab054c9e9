create table authority (
    id               uuid        primary key,
    version          bigint      not null,
    actor_id         uuid        not null constraint authority_actor_known references actor,
    basis            text        not null constraint authority_basis_not_blank check (basis ~ '\S'),
    decision_types   text[]      not null constraint authority_decision_types_known check (cardinality(decision_types) > 0
        and decision_types <@ array['ADOPT_PROPOSAL', 'SPEND', 'SET_RULES', 'COMPOSE', 'TEST_IN_PUBLIC']),
    jurisdictions    text[]      not null constraint authority_jurisdictions_given check (cardinality(jurisdictions) > 0),
    ceiling_amount   bigint      constraint authority_ceiling_not_negative check (ceiling_amount >= 0),
    ceiling_currency text        constraint authority_currency_is_iso check (ceiling_currency ~ '^[A-Z]{3}$'),
    held_by          text        not null constraint authority_held_by_known check (held_by in ('BODY', 'PERSON')),
    term_ends        timestamptz,
    recognised_at    timestamptz not null,
    state            text        not null constraint authority_state_known check (state in ('RECOGNISED', 'WITHDRAWN')),
    withdrawn_at     timestamptz,
    withdrawn_code   text,
    withdrawn_reason text,
    constraint authority_ceiling_complete check ((ceiling_amount is null) = (ceiling_currency is null)),
    constraint authority_withdrawn_says_when check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);

create index authority_by_actor on authority (actor_id, id);
-- The clock job asks only for authorities in force that have an end.
create index authority_by_term on authority (term_ends) where state = 'RECOGNISED' and term_ends is not null;
