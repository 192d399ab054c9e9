-- Never changed: what was told the public stays told.
create table bulletin (
    id         uuid        primary key,
    arena_id   uuid        not null constraint bulletin_arena_known references arena,
    stage      text        not null constraint bulletin_stage_known check (stage in ('BACK', 'FRONT')),
    text       text        not null constraint bulletin_text_not_blank check (text ~ '\S'),
    facts      jsonb       not null,
    written_by uuid        not null,
    written_at timestamptz not null,
    constraint bulletin_front_rests_on_a_fact check (stage <> 'FRONT' or jsonb_array_length(facts) > 0)
);
create index bulletin_of_arena on bulletin (arena_id, stage, id);
