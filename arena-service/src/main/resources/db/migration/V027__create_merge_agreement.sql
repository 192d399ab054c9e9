-- An arena agrees to at most one merge at a time.
create table merge_agreement (
    arena_id        uuid        primary key constraint merge_agreement_arena_known references arena,
    other_arena_ids uuid[]      not null constraint merge_agreement_with_others
        check (cardinality(other_arena_ids) > 0 and not arena_id = any(other_arena_ids)),
    reason          text        not null constraint merge_agreement_has_reason check (reason ~ '\S'),
    agreed_by       uuid        not null,
    agreed_at       timestamptz not null
);
