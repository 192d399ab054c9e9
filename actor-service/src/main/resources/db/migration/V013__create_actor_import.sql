-- Files of actors that a steward handed in, and how far they are taken in.
create table actor_import (
    id             uuid        primary key,
    state          text        not null constraint actor_import_state_known check (state in ('RUNNING', 'COMPLETED', 'CANCELLED')),
    format         text        not null constraint actor_import_format_known check (format in ('CSV', 'JSON_LINES')),
    dry_run        boolean     not null,
    started_by     uuid,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    correlation_id text,
    traceparent    text,
    records        integer     not null,      -- in the file
    done           integer     not null default 0,  -- of them: where a killed service goes on
    created        integer     not null default 0,
    updated        integer     not null default 0,
    unchanged      integer     not null default 0,
    refused        integer     not null default 0,
    claimed_by     text,                      -- the process that takes it in
    claimed_until  timestamptz,
    constraint actor_import_ends_once check ((state = 'RUNNING') = (ended_at is null)),
    constraint actor_import_counts_what_is_done check (done = created + updated + unchanged + refused and done <= records)
);
create index actor_import_running on actor_import (id) where state = 'RUNNING';

-- The file itself is personal data: it goes when the import ends.
create table actor_import_file (
    import_id uuid  primary key constraint actor_import_file_import_known references actor_import,
    content   bytea not null
);

-- Which lines were refused and why; names the field and the rule, never the value.
create table actor_import_fault (
    import_id uuid    not null constraint actor_import_fault_import_known references actor_import,
    line      integer not null,
    no        integer not null,
    field     text    not null,
    code      text    not null,
    detail    text    not null,
    primary key (import_id, line, no)
);
