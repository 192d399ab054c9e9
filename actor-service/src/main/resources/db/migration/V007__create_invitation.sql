create table invitation (
    id            uuid        primary key,
    version       bigint      not null,
    arena_id      uuid        not null,
    actor_id      uuid        not null constraint invitation_actor_known references actor,
    seat_role     text        not null constraint invitation_seat_role_known check (seat_role in
        ('CITIZEN', 'POLITICIAN', 'PUBLIC_MANAGER', 'PUBLIC_EMPLOYEE', 'CIVIL_SOCIETY', 'BUSINESS', 'EXPERT')),
    initiative    text        not null constraint invitation_initiative_known check (initiative in ('PLATFORM', 'SELF')),
    reason        text        not null constraint invitation_reason_known
        check (reason in ('RELEVANT', 'AFFECTED', 'BOTH', 'APPLIED', 'APPOINTED', 'DRAWN')),
    made_at       timestamptz not null,
    sent_at       timestamptz,
    sent_by       uuid,
    expires_at    timestamptz,
    state         text        not null constraint invitation_state_known
        check (state in ('APPLIED', 'SENT', 'ACCEPTED', 'CLOSED')),
    closed_reason text        constraint invitation_closed_reason_known
        check (closed_reason in ('DECLINED', 'EXPIRED', 'REFUSED', 'NOT_SELECTED', 'ARENA_GONE', 'ACTOR_ERASED')),
    settled_at    timestamptz,
    constraint invitation_closed_says_why check ((state = 'CLOSED') = (closed_reason is not null)),
    constraint invitation_sent_expires check (state <> 'SENT' or expires_at is not null)
);

-- AC1: one open invitation or application per actor and arena.
create unique index invitation_one_open_per_actor_and_arena on invitation (actor_id, arena_id) where state in ('APPLIED', 'SENT');
create index invitation_by_arena on invitation (arena_id, id);
create index invitation_by_actor on invitation (actor_id, id);
create index invitation_by_expiry on invitation (expires_at) where state = 'SENT';
