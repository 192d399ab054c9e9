-- Written by one statement that holds the consultation and reads participant and statement: references would only check that again.
create table vote (
    consultation_id uuid        not null,
    participant     bigint      not null,
    statement       integer     not null,
    value           smallint    not null constraint vote_value_on_scale check (value between -1 and 1),
    cast_at         timestamptz not null,
    -- Whoever has seen all that was finished at some moment finds by this what came later, whatever was committed in which order.
    written         xid8        not null default pg_current_xact_id(),
    primary key (consultation_id, participant, statement)
);
create index vote_by_writing on vote (consultation_id, written);

-- Votes of imported conversations that their participants changed later.
create table replaced_vote (
    consultation_id uuid        not null,
    participant     bigint      not null,
    statement       integer     not null,
    no              integer     not null,
    value           smallint    not null constraint replaced_vote_value_on_scale check (value between -1 and 1),
    cast_at         timestamptz not null,
    primary key (consultation_id, participant, statement, no)
);
