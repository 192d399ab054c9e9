-- Decisions and adoptions ask the groups too; a reshaped frame asks once more about each live prototype; a correction asks again.
alter table assessment
    drop constraint assessment_phase_known,
    drop constraint assessment_prototype_has_proposal,
    add column decision_id       uuid,
    add column reshaped_frame_id uuid constraint assessment_reshaped_frame_known references value_frame,
    add column min_judges        integer not null default 3
        constraint assessment_min_judges_positive check (min_judges > 0),
    add column stable            boolean,
    add column correction_reason text,
    add constraint assessment_phase_known check (phase in ('BASELINE', 'PROTOTYPE', 'DECISION', 'OUTCOME')),
    add constraint assessment_proposal_is_named check ((phase = 'BASELINE') = (proposal_id is null)),
    add constraint assessment_decision_is_named check ((phase = 'DECISION') = (decision_id is not null)),
    add constraint assessment_correction_has_reason check ((supersedes is null) = (correction_reason is null)),
    add constraint assessment_outcome_is_not_given_up check (phase <> 'OUTCOME' or state <> 'ABANDONED');

-- An event that arrives again, even under another id, opens nothing twice.
drop index assessment_one_baseline_per_arena;
drop index assessment_one_per_prototype;
create unique index assessment_one_baseline_per_arena on assessment (arena_id)
    where phase = 'BASELINE' and supersedes is null;
create unique index assessment_one_per_prototype on assessment (prototype_id)
    where phase = 'PROTOTYPE' and supersedes is null and reshaped_frame_id is null;
create unique index assessment_one_per_prototype_and_reshaping on assessment (prototype_id, reshaped_frame_id)
    where phase = 'PROTOTYPE' and supersedes is null and reshaped_frame_id is not null;
create unique index assessment_one_per_decision on assessment (decision_id, proposal_id)
    where phase = 'DECISION' and supersedes is null;
create unique index assessment_one_outcome_per_proposal on assessment (proposal_id)
    where phase = 'OUTCOME' and supersedes is null;
create unique index assessment_one_correction on assessment (supersedes) where supersedes is not null;

-- What came of an adoption is judged sooner or later, whatever became of the arena.
create function refuse_removal_of_outcome() returns trigger language plpgsql as $$
begin
    raise exception 'the assessment of an outcome is never deleted'
        using errcode = 'check_violation', constraint = 'assessment_outcome_stays';
end $$;
create trigger assessment_outcome_stays
    before delete on assessment
    for each row when (old.phase = 'OUTCOME') execute function refuse_removal_of_outcome();

create table assessment_postponement (
    id            uuid        primary key,
    assessment_id uuid        not null constraint assessment_postponement_of_known references assessment,
    from_due_at   timestamptz not null,
    due_at        timestamptz not null,
    reason        text        not null,
    by_actor      uuid,
    postponed_at  timestamptz not null,
    constraint assessment_postponement_is_later check (due_at > from_due_at)
);
create index assessment_postponement_by_assessment on assessment_postponement (assessment_id, id);
create index assessment_postponement_by_actor on assessment_postponement (by_actor) where by_actor is not null;
