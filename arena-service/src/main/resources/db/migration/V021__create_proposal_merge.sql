create table proposal_merge (
    id          uuid        primary key,
    proposal_id uuid        not null constraint proposal_merge_proposal_known references proposal,
    into_id     uuid        not null constraint proposal_merge_into_known references proposal,
    reason      text,
    opened_by   uuid        not null,
    opened_at   timestamptz not null,
    state       text        not null constraint proposal_merge_state_known check (state in ('OPEN', 'DONE', 'DECLINED')),
    closed_by   uuid,
    closed_at   timestamptz,
    constraint proposal_merge_not_into_itself check (proposal_id <> into_id),
    constraint proposal_merge_closed_whole check (num_nulls(closed_by, closed_at) = case when state = 'OPEN' then 2 else 0 end)
);
create index proposal_merge_of_proposal on proposal_merge (proposal_id, id);
create unique index proposal_merge_one_open on proposal_merge (proposal_id) where state = 'OPEN';
create unique index proposal_merge_once on proposal_merge (proposal_id) where state = 'DONE';

-- Which authors of the proposal that ends have agreed.
create table proposal_merge_consent (
    merge_id     uuid        not null constraint proposal_merge_consent_merge_known references proposal_merge,
    actor_id     uuid        not null,
    consented_at timestamptz not null,
    primary key (merge_id, actor_id)
);
