-- Retention looks for what ended before a day.
create index invitation_closed_by_time on invitation (settled_at, id) where state = 'CLOSED';
create index commitment_closed_by_time on commitment (closed_at, id) where state <> 'MADE';
