-- What organisations tied to their strategies. Rows are only added.
create table strategy_link (
    id           uuid        primary key,
    actor_id     uuid        not null constraint strategy_link_actor_known references actor,
    arena_id     uuid,
    topic        text        constraint strategy_link_topic_is_a_code check (topic ~ '^\S+$'),
    school       text        not null constraint strategy_link_school_known
        check (school in ('PUBLIC_VALUE', 'PLANNING', 'CULTURE', 'COOPERATIVE')),
    document_ref text        not null constraint strategy_link_document_not_blank check (document_ref ~ '\S'),
    unit         text,
    budget_line  text,
    reach        text        not null constraint strategy_link_reach_known check (reach in ('PROJECT', 'UNIT', 'ORGANISATION')),
    linked_at    timestamptz not null,
    constraint strategy_link_of_arena_or_topic check ((arena_id is null) <> (topic is null)),
    constraint strategy_link_names_unit check (reach <> 'UNIT' or unit is not null),
    constraint strategy_link_once unique nulls not distinct (actor_id, arena_id, topic, document_ref)
);

create index strategy_link_of_actor on strategy_link (actor_id, id);
