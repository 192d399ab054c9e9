-- Every event of the platform in the one order in which feed readers see it.
create table feed_event (
    position      bigint      primary key,
    event_id      uuid        not null constraint feed_event_event_id_once unique,
    type          text        not null,
    subject       text        not null,
    partition_key text        not null,
    topic         text        not null,
    logged_at     timestamptz not null,
    cloud_event   text        not null -- as readers get it, so that serving it costs no parsing
);

create index feed_event_by_type on feed_event (type, position);
create index feed_event_by_subject on feed_event (subject, position);
create index feed_event_by_partition_key on feed_event (partition_key, position);

-- One row: whoever writes the feed locks it first, so positions have no gaps and readers can never overtake a writer.
create table feed_head (
    only_row boolean primary key default true constraint feed_head_only_one_row check (only_row),
    position bigint  not null
);

insert into feed_head (position) values (0);

-- How far each partition of Kafka has been taken over; moves in the transaction that stores the events.
create table feed_offset (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);

-- Records that are no events of ours. They stay on their topic; this tells where and why.
create table feed_skipped (
    topic      text        not null,
    partition  integer     not null,
    kafka_offset bigint    not null,
    reason     text        not null,
    skipped_at timestamptz not null default now(),
    primary key (topic, partition, kafka_offset)
);
