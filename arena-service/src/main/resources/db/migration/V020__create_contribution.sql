-- A contribution is what people make most often, many at once: nothing here refers to the row of an arena or a proposal by a foreign key,
-- because its check would lock that one row for each of them. Neither is ever deleted, and the statement that writes a contribution reads
-- what it is about.
create table contribution (
    id               uuid        primary key,
    version          bigint      not null,
    arena_id         uuid        not null,
    about_kind       text        not null
        constraint contribution_about_known check (about_kind in ('ARENA', 'PROPOSAL', 'PROTOTYPE', 'SESSION')),
    about_id         uuid        not null,
    proposal_id      uuid,
    kind             text        not null
        constraint contribution_kind_known check (kind in ('QUESTION', 'ANSWER', 'ARGUMENT_FOR', 'ARGUMENT_AGAINST', 'CONCERN',
            'SUGGESTION')),
    text             text        not null
        constraint contribution_text_not_blank check (text ~ '\S')
        constraint contribution_text_not_too_long check (length(text) <= 5000),
    language         text        not null,
    in_reply_to      uuid        constraint contribution_replied_to_known references contribution,
    made_by          uuid        not null,
    made_at          timestamptz not null,
    state            text        not null
        constraint contribution_state_known check (state in ('VISIBLE', 'HIDDEN', 'WITHDRAWN')),
    withdrawn_at     timestamptz,
    hidden_by        uuid,
    hidden_at        timestamptz,
    hide_reason      text,
    appeal_reason    text,
    appealed_at      timestamptz,
    appeal_outcome   text
        constraint contribution_appeal_outcome_known check (appeal_outcome in ('UPHELD', 'REJECTED')),
    appeal_answer    text,
    appeal_closed_by uuid,
    appeal_closed_at timestamptz,
    outcome          text
        constraint contribution_outcome_known check (outcome in ('TAKEN_UP', 'ANSWERED', 'NOT_TAKEN_UP')),
    outcome_reason   text,
    taken_up_by      uuid,
    taken_up_in      integer,
    settled_by       uuid,
    settled_at       timestamptz,
    constraint contribution_about_its_arena check (about_kind <> 'ARENA' or about_id = arena_id),
    constraint contribution_about_its_proposal check ((about_kind in ('PROPOSAL', 'PROTOTYPE')) = (proposal_id is not null)),
    constraint contribution_only_answers_reply check ((kind = 'ANSWER') = (in_reply_to is not null)),
    constraint contribution_withdrawn_has_time check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint contribution_hidden_with_reason check (state <> 'HIDDEN' or hide_reason ~ '\S'),
    constraint contribution_hiding_whole check (num_nulls(hidden_by, hidden_at, hide_reason) in (0, 3)),
    constraint contribution_appeal_of_hiding check (appealed_at is null or hidden_at is not null),
    constraint contribution_appeal_whole check (num_nulls(appeal_reason, appealed_at) in (0, 2)),
    constraint contribution_appeal_closed_whole
        check (num_nulls(appeal_outcome, appeal_answer, appeal_closed_by, appeal_closed_at) in (0, 4)),
    constraint contribution_only_appeals_closed check (appeal_outcome is null or appealed_at is not null),
    constraint contribution_settled_whole check (num_nulls(outcome, settled_by, settled_at) in (0, 3)),
    constraint contribution_taken_up_somewhere
        check (num_nulls(taken_up_by, taken_up_in) = case when outcome = 'TAKEN_UP' then 0 else 2 end),
    constraint contribution_not_taken_up_with_reason check (outcome <> 'NOT_TAKEN_UP' or outcome_reason ~ '\S'),
    constraint contribution_answers_not_settled check (kind <> 'ANSWER' or outcome is null)
);
-- Lists, newest or oldest first: identifiers rise with time.
create index contribution_of_arena on contribution (arena_id, id);
create index contribution_about_arena on contribution (arena_id, id) where about_kind = 'ARENA';
create index contribution_about on contribution (about_id, id) where about_kind <> 'ARENA';
create index contribution_of_proposal on contribution (proposal_id, id) where proposal_id is not null;
create index contribution_answering on contribution (in_reply_to, id) where in_reply_to is not null;
-- What nobody has settled yet: few, however old the platform grows. Hiding does not settle anything.
create index contribution_open_of_arena on contribution (arena_id, id)
    where outcome is null and state <> 'WITHDRAWN' and kind in ('QUESTION', 'CONCERN', 'SUGGESTION');
create index contribution_open_of_proposal on contribution (proposal_id, id)
    where outcome is null and state <> 'WITHDRAWN' and kind in ('QUESTION', 'CONCERN', 'SUGGESTION') and proposal_id is not null;
create index contribution_appealed on contribution (arena_id, id)
    where appealed_at is not null and appeal_outcome is null and state = 'HIDDEN';
