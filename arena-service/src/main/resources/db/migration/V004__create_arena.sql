create table arena (
    id               uuid        primary key,
    version          bigint      not null,
    challenge_id     uuid        not null constraint arena_challenge_known references challenge,
    template_code    text,
    parent_arena_id  uuid        constraint arena_parent_known references arena,
    name             text        not null constraint arena_name_not_blank check (name ~ '\S'),
    tagline          text,
    promise          text        not null,
    topics           text[]      not null,
    jurisdictions    text[]      not null,
    level            text        not null,
    setting          text        not null,
    governance_mode  text        not null,
    framing          text        not null,
    framing_version  integer     not null,
    admission_mode   text        not null,
    admission_open   boolean     not null,
    seat_plan        jsonb       not null,
    needs            jsonb       not null,
    formation_policy jsonb       not null,
    affected_groups  jsonb       not null,
    affected_codes   text[]      not null,
    convener_id      uuid        not null,
    state            text        not null
        constraint arena_state_known check (state in ('CONVENING', 'FORMED', 'PAUSED', 'LAPSED', 'DISSOLVED')),
    convened_at      timestamptz not null,
    form_by          timestamptz not null constraint arena_has_time_to_form check (form_by > convened_at),
    formed_at        timestamptz,
    ended_at         timestamptz,
    adaptation_count integer     not null,
    changed_at       timestamptz not null,
    constraint arena_formed_has_time check (state not in ('FORMED', 'PAUSED') or formed_at is not null),
    constraint arena_lapsed_never_formed check (state <> 'LAPSED' or formed_at is null)
);
create index arena_by_state on arena (state, id);
create index arena_by_challenge on arena (challenge_id, id);
create index arena_by_topic on arena using gin (topics);
create index arena_by_jurisdiction on arena using gin (jurisdictions);
create index arena_by_affected_group on arena using gin (affected_codes);
-- The lapsing job asks only for arenas that still seek people, which stay few however old the platform grows.
create index arena_convening_by_deadline on arena (form_by) where state = 'CONVENING';

create table seat (
    id              uuid        primary key,
    arena_id        uuid        not null constraint seat_arena_known references arena,
    actor_id        uuid        not null,
    role            text        not null,
    functions       text[]      not null,
    voting          boolean     not null,
    lay             boolean     not null,
    sector          text        not null,
    affected_groups text[]      not null,
    via             uuid,
    joined_at       timestamptz not null,
    left_at         timestamptz,
    left_reason     text,
    constraint seat_left_with_reason check ((left_at is null) = (left_reason is null))
);
create unique index seat_one_per_actor_and_arena on seat (arena_id, actor_id) where left_at is null;
create index seat_of_arena on seat (arena_id);
create index seat_of_actor on seat (actor_id) where left_at is null;
create unique index seat_via_once on seat (via) where via is not null;

create table adaptation (
    arena_id      uuid        not null constraint adaptation_arena_known references arena,
    no            integer     not null,
    kind          text        not null,
    reason        text        not null constraint adaptation_has_reason check (reason ~ '\S'),
    trigger       text        not null,
    suggestion_id uuid,
    decision_id   uuid,
    before_codes  jsonb       not null,
    after_codes   jsonb       not null,
    seat_id       uuid,
    adapted_by    uuid        not null,
    adapted_at    timestamptz not null,
    primary key (arena_id, no)
);

-- What an actor event asks of each arena in which the actor sits; handled one arena per transaction.
create table formation_due (
    arena_id uuid not null,
    actor_id uuid not null,
    change   text not null constraint formation_due_change_known check (change in ('CODES', 'DORMANT', 'ERASED')),
    primary key (arena_id, actor_id)
);
create index formation_due_of_actor on formation_due (actor_id);

-- Erased actors whose seats may still have to be given up before the erasure is confirmed.
create table erasure_due (
    actor_id uuid primary key
);
