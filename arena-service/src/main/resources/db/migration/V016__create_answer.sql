-- The answer that an authority owes to one recommendation of an arena. Who owes it can change once, by forwarding, and the clock starts anew.
create table answer_owed (
    decision_id           uuid        primary key,
    version               bigint      not null,
    arena_id              uuid        not null constraint answer_owed_arena_known references arena,
    mandate_id            uuid        not null constraint answer_owed_mandate_known references mandate,
    decision_type         text        not null,
    jurisdictions         text[]      not null,
    amount                jsonb,
    proposal_ids          uuid[]      not null,
    answer_within_days    integer     not null constraint answer_owed_within_days_positive check (answer_within_days > 0),
    authoriser_actor_id   uuid        not null,
    forwarded             boolean     not null,
    recommended_at        timestamptz not null,
    asked_at              timestamptz not null,
    due                   timestamptz not null,
    state                 text        not null constraint answer_owed_state_known check (state in ('AWAITING', 'OVERDUE', 'ANSWERED')),
    answered_at           timestamptz,
    constraint answer_owed_due_after_asked check (due > asked_at),
    constraint answer_owed_answered_at_some_time check ((state = 'ANSWERED') = (answered_at is not null))
);
create index answer_owed_by_due on answer_owed (due, decision_id);
create index answer_owed_by_state on answer_owed (state, due, decision_id);
create index answer_owed_by_authoriser on answer_owed (authoriser_actor_id, due, decision_id);
create index answer_owed_by_authoriser_and_state on answer_owed (authoriser_actor_id, state, due, decision_id);

-- What was answered: nothing or one forwarding, then nothing or one answer that ends the matter.
create table answer_given (
    id                  uuid        primary key,
    decision_id         uuid        not null constraint answer_given_is_owed references answer_owed,
    authoriser_actor_id uuid        not null,
    stance              text        not null constraint answer_given_stance_known
        check (stance in ('ACCEPT', 'ACCEPT_WITH_CHANGES', 'REMIT', 'REJECT', 'FORWARD')),
    reason              text,
    forwarded_to        uuid,
    changes             text,
    step_size           text        constraint answer_given_step_size_known check (step_size in ('SMALL', 'WIDE')),
    asked_at            timestamptz not null,
    due                 timestamptz not null,
    answered_at         timestamptz not null,
    constraint answer_given_with_reason check (stance = 'ACCEPT' or reason ~ '\S'),
    constraint answer_given_forwarded_to_somebody check ((stance = 'FORWARD') = (forwarded_to is not null))
);
create index answer_given_of_decision on answer_given (decision_id, id);
create unique index answer_given_forwarded_once on answer_given (decision_id) where stance = 'FORWARD';
create unique index answer_given_final_once on answer_given (decision_id) where stance <> 'FORWARD';
