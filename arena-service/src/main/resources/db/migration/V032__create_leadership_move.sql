-- A record of what was done: never changed.
create table leadership_move (
    id       uuid        primary key,
    arena_id uuid        not null constraint leadership_move_arena_known references arena,
    tool     text        not null constraint leadership_move_tool_known
        check (tool in ('CONVENE', 'FRAME', 'FACILITATE', 'MEDIATE', 'BROKER', 'INSPIRE', 'CATALYSE')),
    targets  uuid[]      not null,
    note     text,
    moved_by uuid        not null,
    moved_at timestamptz not null
);
create index leadership_move_of_arena on leadership_move (arena_id, id);
