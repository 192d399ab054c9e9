-- Panels drawn by lot. Who is in a pool, and with which strata, stands here and nowhere else.
create table panel (
    id           uuid             primary key,
    arena_id     uuid             not null,
    seat_role    text             not null constraint panel_seat_role_known check (seat_role in
        ('CITIZEN', 'POLITICIAN', 'PUBLIC_MANAGER', 'PUBLIC_EMPLOYEE', 'CIVIL_SOCIETY', 'BUSINESS', 'EXPERT')),
    size         integer          not null constraint panel_size_positive check (size > 0),
    quotas       jsonb            not null,
    source       text             not null constraint panel_source_known check (source in ('APPLICANTS', 'ACTORS', 'FILE')),
    pool_size    integer          not null,
    left_out     integer          not null constraint panel_left_out_not_negative check (left_out >= 0),
    pool_hash    text             not null,
    state        text             not null constraint panel_state_known
        check (state in ('DRAFT', 'INFEASIBLE', 'ANNOUNCED', 'DRAWN')),
    draw_from    timestamptz      not null,
    made_at      timestamptz      not null,
    seed         bigint           constraint panel_seed_not_negative check (seed >= 0),
    method       text             constraint panel_method_known check (method in ('LEXIMIN', 'GREEDY')),
    chance_min   double precision,
    chance_max   double precision,
    gini         double precision,
    announced_at timestamptz,
    drawn_at     timestamptz,
    constraint panel_pool_is_large_enough check (pool_size >= size),
    constraint panel_seed_is_public_before_the_draw check ((state in ('ANNOUNCED', 'DRAWN'))
        = (seed is not null and announced_at is not null and method is not null)),
    constraint panel_drawn_says_when check ((state = 'DRAWN') = (drawn_at is not null)),
    constraint panel_not_drawn_too_early check (drawn_at >= draw_from)
);
create index panel_by_arena on panel (arena_id, id);
create index panel_to_compute on panel (id) where state = 'DRAFT';
create index panel_to_draw on panel (draw_from) where state = 'ANNOUNCED';

-- What was computed: the panels that can be drawn and how likely each is, or the smallest relaxation.
create table panel_lottery (
    panel_id   uuid  primary key constraint panel_lottery_panel_known references panel,
    method     text,
    panels     jsonb,
    relaxation jsonb,
    constraint panel_lottery_or_relaxation check ((panels is null) <> (relaxation is null) and (panels is null) = (method is null))
);

-- People who have the same strata form one kind.
create table panel_kind (
    panel_id uuid    not null constraint panel_kind_panel_known references panel,
    kind     integer not null,
    features text[]  not null,
    primary key (panel_id, kind)
);

create table panel_person (
    panel_id      uuid    not null,
    no            integer not null,       -- the pseudonym in the draw, given at random
    kind          integer not null,
    actor_id      uuid    constraint panel_person_actor_known references actor,
    external_id   text,
    state         text    not null default 'POOL' constraint panel_person_state_known check (state in ('POOL', 'MEMBER', 'OUT')),
    round         integer,                -- 0 when drawn with the panel, from 1 as replacement
    invitation_id uuid    constraint panel_person_invitation_known references invitation on delete set null,
    primary key (panel_id, no),
    constraint panel_person_kind_known foreign key (panel_id, kind) references panel_kind,
    constraint panel_person_member_was_drawn check (state <> 'MEMBER' or round is not null)
);
create index panel_person_by_actor on panel_person (actor_id) where actor_id is not null;
create unique index panel_person_in_pool_once on panel_person (panel_id, actor_id) where actor_id is not null;
create index panel_person_by_invitation on panel_person (invitation_id) where state = 'MEMBER' and invitation_id is not null;
