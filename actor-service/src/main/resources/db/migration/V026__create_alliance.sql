create table alliance (
    id               uuid        primary key,
    version          bigint      not null,
    name             text        not null constraint alliance_name_not_blank check (name ~ '\S'),
    purpose          text        not null constraint alliance_purpose_not_blank check (purpose ~ '\S'),
    principles       text[]      not null,
    arena_ids        uuid[]      not null,
    invited          uuid[]      not null,
    review_on        date,
    review_overdue   boolean     not null,
    state            text        not null constraint alliance_state_known check (state in ('PROPOSED', 'FORMED', 'DISSOLVED')),
    proposed_by      uuid        not null constraint alliance_proposer_known references actor,
    proposed_at      timestamptz not null,
    formed_at        timestamptz,
    dissolved_at     timestamptz,
    dissolved_reason text        constraint alliance_dissolved_reason_known check (dissolved_reason in ('DECIDED', 'TOO_FEW')),
    constraint alliance_formed_says_when check (state <> 'FORMED' or formed_at is not null),
    constraint alliance_dissolved_says_why check ((state = 'DISSOLVED') = (dissolved_at is not null)
        and (dissolved_at is null) = (dissolved_reason is null)),
    constraint alliance_overdue_has_review check (not review_overdue or review_on is not null)
);

create index alliance_by_arena on alliance using gin (arena_ids);
create index alliance_by_state on alliance (state, id);
-- The clock asks only for reviews that nobody has been reminded of.
create index alliance_by_review on alliance (review_on) where state = 'FORMED' and not review_overdue and review_on is not null;

-- Also those who left: a member who comes back has a row for each time.
create table alliance_member (
    alliance_id  uuid        not null constraint alliance_member_alliance_known references alliance,
    actor_id     uuid        not null constraint alliance_member_actor_known references actor,
    person       boolean     not null,
    lay          boolean     not null,
    sector       text        not null constraint alliance_member_sector_known
        check (sector in ('PUBLIC', 'CIVIL_SOCIETY', 'BUSINESS', 'KNOWLEDGE', 'CITIZENRY')),
    domain       text        not null constraint alliance_member_domain_known
        check (domain in ('POLITICAL', 'ADMINISTRATIVE', 'PROFESSIONAL', 'CIVIC', 'BUSINESS')),
    joined_at    timestamptz not null,
    left_at      timestamptz,
    wants_to_end boolean     not null,
    primary key (alliance_id, actor_id, joined_at),
    constraint alliance_member_leaves_after_joining check (left_at >= joined_at)
);

create unique index alliance_member_once on alliance_member (alliance_id, actor_id) where left_at is null;
create index alliance_member_by_actor on alliance_member (actor_id);

create table joint_goal (
    id          uuid        primary key,
    version     bigint      not null,
    alliance_id uuid        not null constraint joint_goal_alliance_known references alliance,
    text        text        not null constraint joint_goal_text_not_blank check (text ~ '\S'),
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    state       text        not null constraint joint_goal_state_known check (state in ('PROPOSED', 'SHARED', 'DROPPED')),
    shared_at   timestamptz,
    constraint joint_goal_shared_says_when check (state <> 'SHARED' or shared_at is not null)
);

create index joint_goal_of_alliance on joint_goal (alliance_id, id);

create table goal_stance (
    goal_id  uuid        not null constraint goal_stance_goal_known references joint_goal,
    actor_id uuid        not null,
    stance   text        not null constraint goal_stance_known check (stance in ('ENDORSE', 'ABSTAIN', 'OPPOSE')),
    at       timestamptz not null,
    primary key (goal_id, actor_id)
);
