create table leadership_account (
    actor_id     uuid        primary key constraint leadership_account_actor_known references actor,
    consented_at timestamptz not null
);

-- Written from events alone, once for each event and account.
create table leadership_entry (
    id              uuid             primary key,
    actor_id        uuid             not null constraint leadership_entry_account_known
        references leadership_account on delete cascade,
    at              timestamptz      not null,
    kind            text             not null constraint leadership_entry_kind_known check (kind in ('EARN', 'SPEND')),
    amount          double precision not null constraint leadership_entry_amount_positive check (amount > 0),
    reason          text             not null constraint leadership_entry_reason_known check (reason in
        ('MANDATE_GRANTED', 'PROPOSAL_ADOPTED', 'ANSWERED_IN_TIME', 'ANSWER_OVERDUE', 'MANDATE_REVOKED_EARLY', 'COMMITMENT_FULFILLED',
         'COMMITMENT_LAPSED', 'ALLIANCE_FORMED', 'SOFT_MOVE', 'CONCLUSIVE_TEST')),
    source_event_id uuid             not null,
    constraint leadership_entry_once_per_event unique (actor_id, source_event_id)
);

create index leadership_entry_by_time on leadership_entry (actor_id, at, id);

-- How far this service's own event log has been read for entries.
create table leadership_reading (
    only_one boolean primary key constraint leadership_reading_is_one_row check (only_one),
    position bigint  not null
);

insert into leadership_reading values (true, 0);

-- Who delegated to which arena, and which decisions rest on it; built from arena events.
create table granted_mandate (
    generation integer not null,
    mandate_id uuid    not null,
    grantor_id uuid    not null,
    primary key (generation, mandate_id)
);

create table mandate_decision (
    generation  integer not null,
    decision_id uuid    not null,
    mandate_id  uuid    not null,
    primary key (generation, decision_id)
);

insert into projection (name, live_generation, building_generation) values ('granted-mandates', 1, null);
