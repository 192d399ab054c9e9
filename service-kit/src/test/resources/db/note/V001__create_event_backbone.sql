-- The backbone's tables. Each service carries its own copy as V001__create_event_backbone.sql so its schema can be read in one folder.
create table event_log (
    id             bigint      generated always as identity (cache 1) primary key,
    event_id       uuid        not null constraint event_log_event_id_unique unique,
    type           text        not null,
    subject        uuid        not null,
    partition_key  uuid        not null,
    logged_at      timestamptz not null,
    path           text        not null,
    correlation_id text,
    causation_id   text,
    traceparent    text,
    data           json        not null,
    position       bigint      constraint event_log_position_unique unique,   -- given by the relay, after commit
    sequence       bigint
);

-- The relay asks only for rows without a position, which stay few however long the log grows.
create index event_log_unnumbered on event_log (id) where position is null;
create index event_log_by_key on event_log (partition_key, sequence);

create table event_sequence (
    partition_key uuid   primary key,
    last          bigint not null
);

create table relay_state (
    only_row      boolean primary key default true constraint relay_state_one_row check (only_row),
    last_position bigint  not null,
    sent_position bigint  not null,
    holder        text,                       -- the relay that may number and send
    leased_until  timestamptz,
    constraint relay_state_sent_was_numbered check (sent_position <= last_position)
);
insert into relay_state (last_position, sent_position) values (0, 0);

create table inbox (
    consumer   text        not null,
    generation integer     not null,
    event_id   uuid        not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, generation, event_id)
);

-- Last sequence handled per topic and key, to count gaps.
create table consumer_sequence (
    topic         text   not null,
    partition_key uuid   not null,
    last          bigint not null,
    primary key (topic, partition_key)
);

-- A key whose records queue: WAITING for something it refers to, or PARKED until an operator decides.
create table parked_key (
    topic         text        not null,
    partition_key text        not null,
    state         text        not null constraint parked_key_state_known check (state in ('WAITING', 'PARKED')),
    missing       uuid,
    reason        text        not null,
    since         timestamptz not null default now(),
    primary key (topic, partition_key),
    constraint parked_key_waits_for_something check (state <> 'WAITING' or missing is not null)
);
create index parked_key_by_missing on parked_key (missing) where state = 'WAITING';

create table parked_record (
    id            bigint      generated always as identity primary key,
    topic         text        not null,
    partition_key text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    headers       jsonb       not null,
    value         bytea,
    parked_at     timestamptz not null default now(),
    constraint parked_record_once unique (topic, partition, record_offset),
    constraint parked_record_key_known foreign key (topic, partition_key) references parked_key
);
create index parked_record_by_key on parked_record (topic, partition_key, id);

create table projection (
    name                text    primary key,
    live_generation     integer not null,
    building_generation integer
);

create table domain_clock (
    only_row       boolean primary key default true constraint domain_clock_one_row check (only_row),
    offset_seconds bigint  not null
);
insert into domain_clock (offset_seconds) values (0);

create table idempotency_key (
    scope       text        not null,   -- caller and operation
    key         text        not null,
    fingerprint text        not null,   -- of method, path and body
    status      integer     not null,
    headers     jsonb       not null,
    body        text,
    stored_at   timestamptz not null default now(),
    primary key (scope, key)
);
create index idempotency_key_by_age on idempotency_key (stored_at);

create table audit_entry (
    id         bigint      generated always as identity (cache 1) primary key,
    at         timestamptz not null,
    actor_id   uuid,
    operation  text        not null,
    path       text        not null,
    result     text        not null,
    trace_id   text,
    sealed_no  bigint      constraint audit_entry_sealed_no_unique unique,   -- given by the sealer, after commit
    hash       text
);
create index audit_entry_unsealed on audit_entry (id) where sealed_no is null;
