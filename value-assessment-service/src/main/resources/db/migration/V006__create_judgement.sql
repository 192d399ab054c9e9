-- What one assessor judged for one group in one round. The assessor is forgotten at erasure; the group stays.
create table judgement_sheet (
    id            uuid    primary key,
    revision      bigint  not null,
    assessment_id uuid    not null constraint judgement_sheet_assessment_known references assessment,
    round         integer not null,
    group_code    text    not null,
    assessor_id   uuid,
    constraint judgement_sheet_one_group_per_assessor unique (assessment_id, round, assessor_id)
);
create index judgement_sheet_by_assessor on judgement_sheet (assessor_id) where assessor_id is not null;

create table judgement (
    sheet_id   uuid             not null constraint judgement_sheet_known references judgement_sheet on delete cascade,
    criterion  text             not null,
    rating     integer          constraint judgement_rating_on_scale check (rating between 1 and 7),
    measured   double precision,
    confidence integer          not null constraint judgement_confidence_on_scale check (confidence between 1 and 3),
    rationale  text,
    primary key (sheet_id, criterion),
    constraint judgement_rated_or_measured check ((rating is null) <> (measured is null))
);
