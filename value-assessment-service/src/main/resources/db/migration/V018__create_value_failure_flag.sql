-- Kinds of public value failure (Bozeman 2002) that assessors see. Who flagged and why is forgotten at erasure; the kind stays.
create table value_failure_flag (
    id            uuid        primary key,
    assessment_id uuid        not null constraint value_failure_flag_assessment_known references assessment,
    kind          text        not null constraint value_failure_flag_kind_known check (kind in (
        'VALUES_NOT_ARTICULATED', 'IMPERFECT_MONOPOLY', 'BENEFIT_HOARDING', 'SCARCITY_OF_PROVIDERS', 'TIME_HORIZON',
        'SUBSTITUTABILITY', 'SUBSISTENCE')),
    note          text,
    by_actor      uuid,
    flagged_at    timestamptz not null,
    constraint value_failure_flag_once_per_assessor unique (assessment_id, kind, by_actor)
);
create index value_failure_flag_by_assessment on value_failure_flag (assessment_id, id);
create index value_failure_flag_by_actor on value_failure_flag (by_actor) where by_actor is not null;
