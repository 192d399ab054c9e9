-- What an arena is warned of after it has formed, and why it ended.
alter table arena
    add column warnings        text[] not null default '{}',
    add column dissolve_reason text,
    add constraint arena_dissolve_reason_known check
        (dissolve_reason in ('TASK_COMPLETED', 'SPLIT', 'MERGED', 'MANDATE_ENDED', 'DORMANT', 'WITHDRAWN')),
    add constraint arena_dissolved_with_reason check ((state = 'DISSOLVED') = (dissolve_reason is not null)),
    add constraint arena_ended_has_time check ((state in ('LAPSED', 'DISSOLVED')) = (ended_at is not null));
alter table arena alter column warnings drop default;
create index arena_by_parent on arena (parent_arena_id, id) where parent_arena_id is not null;

alter table adaptation
    add constraint adaptation_kind_known check (kind in ('REFRAME', 'RECOMPOSE', 'RESCALE', 'OPEN', 'CLOSE', 'PAUSE', 'RESUME',
        'SPLIT', 'MERGE', 'DISSOLVE')),
    add constraint adaptation_trigger_known check (trigger in ('MEMBER', 'DECISION', 'SUGGESTION')),
    add constraint adaptation_cites_its_trigger check
        ((trigger = 'SUGGESTION') = (suggestion_id is not null) and (trigger = 'DECISION') = (decision_id is not null));
-- A decision is carried out once, a suggestion accepted once.
create unique index adaptation_decision_once on adaptation (decision_id) where decision_id is not null;
create unique index adaptation_suggestion_once on adaptation (suggestion_id) where suggestion_id is not null;

-- Which arena went on as which. Both ends are read: where did it go, where did it come from.
create table arena_lineage (
    predecessor_id uuid not null constraint arena_lineage_predecessor_known references arena,
    successor_id   uuid not null constraint arena_lineage_successor_known references arena,
    kind           text not null constraint arena_lineage_kind_known check (kind in ('SPLIT', 'MERGE', 'HANDED_OVER')),
    primary key (predecessor_id, successor_id),
    constraint arena_lineage_no_loop check (predecessor_id <> successor_id)
);
create index arena_lineage_by_successor on arena_lineage (successor_id);
