-- What was decided, as a chain for each arena: every record names the hash of the one before. Records are written once; nobody can
-- change or delete one without the database refusing and the chain no longer verifying.
create table decision_record (
    arena_id    uuid    not null constraint decision_record_arena_known references arena,
    no          integer not null constraint decision_record_no_positive check (no > 0),
    decision_id uuid    not null constraint decision_record_once unique constraint decision_record_decision_known references decision,
    body        text    not null,                  -- canonical JSON, RFC 8785
    hash        text    not null constraint decision_record_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    primary key (arena_id, no)
);

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'decision records are never changed';
end
$$;
create trigger decision_record_is_immutable before update or delete on decision_record
    for each row execute function refuse_change_of_record();
create trigger decision_record_is_not_truncated before truncate on decision_record
    for each statement execute function refuse_change_of_record();

-- A record lists the assessments that were published by then.
create index timeline_entry_assessments on timeline_entry (arena_id, event_id)
    where type = 'org.cocreation.assessment-published.v1';
