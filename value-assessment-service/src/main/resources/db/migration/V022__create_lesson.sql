-- What arenas learned. The learning of a test is text of the arena service; such a lesson only points at it.
create table lesson (
    id          uuid        primary key,
    arena_id    uuid        not null,
    kind        text        not null constraint lesson_kind_known check (kind in ('BARRIER', 'DRIVER', 'INSIGHT')),
    source      text        not null constraint lesson_source_known
                                check (source in ('TEST', 'DECISION', 'ASSESSMENT', 'DISSOLUTION', 'MANUAL')),
    source_id   uuid,
    text        text,
    recorded_at timestamptz not null,
    constraint lesson_says_something check (text is not null or (source = 'TEST' and source_id is not null))
);
create index lesson_by_arena on lesson (arena_id, id);
create unique index lesson_once_per_test on lesson (source_id) where text is null;

-- Where lessons took root: an organisation made them part of its goals, norms or activities.
create table embedding (
    id              uuid        primary key,
    organisation_id uuid        not null,
    kind            text        not null constraint embedding_kind_known check (kind in ('GOAL', 'NORM', 'ACTIVITY')),
    text            text        not null,
    double_loop     boolean     not null,
    effective_from  date,
    embedded_at     timestamptz not null
);
create index embedding_by_organisation on embedding (organisation_id, id);

create table embedding_lesson (
    embedding_id uuid not null constraint embedding_lesson_of_embedding references embedding,
    lesson_id    uuid not null constraint embedding_lesson_known references lesson,
    primary key (embedding_id, lesson_id)
);
create index embedding_lesson_by_lesson on embedding_lesson (lesson_id, embedding_id);
