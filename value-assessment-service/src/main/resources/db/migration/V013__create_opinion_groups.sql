-- The opinion groups of a consultation as they were found last; final once it is closed. Arrays go by participant.
create table opinion_groups (
    consultation_id uuid        primary key constraint opinion_groups_consultation_known references consultation,
    found_at        timestamptz not null,
    seen_before     xid8        not null,   -- votes written by earlier transactions are all in
    revision        bigint      not null,   -- of the consultation: tells whether statements came or went since
    result          jsonb       not null,
    participants    bigint[]    not null,
    group_of        smallint[]  not null,   -- -1: in no group
    x               real[]      not null,
    y               real[]      not null,
    constraint opinion_groups_arrays_fit check (
        cardinality(participants) = cardinality(group_of)
        and cardinality(participants) = cardinality(x) and cardinality(participants) = cardinality(y))
);
