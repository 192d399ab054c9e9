-- When each arena is to be looked at next: at once after an event that may move a measure, later when the clock alone may. Keeps what
-- was read last, so that only changes are published.
create table arena_watch (
    arena_id     uuid        primary key,
    look_at      timestamptz,
    public_value double precision,
    legitimacy   double precision,
    capacity     double precision
);
create index arena_watch_due on arena_watch (look_at) where look_at is not null;

-- Suggestions whose reason still holds: the same one is not made again before its reason has gone.
create table standing_suggestion (
    arena_id      uuid        not null,
    reason        text        not null,
    kind          text        not null,
    suggestion_id uuid        not null,
    suggested_at  timestamptz not null,
    primary key (arena_id, reason, kind)
);

create index seat_by_actor on seat (generation, actor_id, arena_id) where left_at is null;
