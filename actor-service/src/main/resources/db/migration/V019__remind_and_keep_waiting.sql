alter table invitation add column reminded_at timestamptz;
alter table invitation add column waiting_since timestamptz;
alter table invitation add constraint invitation_waits_after_refusal
    check (waiting_since is null or (state = 'CLOSED' and closed_reason = 'REFUSED'));

create index invitation_to_remind on invitation (expires_at) where state = 'SENT' and reminded_at is null;
create index invitation_waiting on invitation (arena_id, waiting_since, id) where waiting_since is not null;
