-- What a dry run has to remember of the lines of a file to find those that are alike. Personal data: it goes when the import ends.
create table actor_import_line (
    import_id uuid    not null constraint actor_import_line_import_known references actor_import,
    line      integer not null,
    name_key  text    not null,
    places    text[]  not null,
    email     text,
    phone     text,
    primary key (import_id, line)
);
create index actor_import_line_by_name on actor_import_line (import_id, name_key, line) where name_key <> '';
create index actor_import_line_by_email on actor_import_line (import_id, email, line) where email is not null;
create index actor_import_line_by_phone on actor_import_line (import_id, phone, line) where phone <> '';

-- A line is like an actor who is known, or like a line above it.
alter table actor_import_duplicate
    drop constraint actor_import_duplicate_pkey,
    alter column actor_id drop not null,
    add column other_line integer not null default 0,   -- 0 where an actor is named
    add constraint actor_import_duplicate_of_one check ((actor_id is null) = (other_line > 0)),
    add constraint actor_import_duplicate_of_a_line_above check (other_line between 0 and line - 1);
create unique index actor_import_duplicate_once on actor_import_duplicate (import_id, line, other_line, actor_id) nulls not distinct;

-- Which lines above may be about the same actor, for many lines at once; of very many of the same name only some are looked at.
create function lines_alike(import uuid, lines integer[], most integer) returns table (line integer, other integer, because text)
language sql stable parallel safe
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
    with asked as materialized (
        select own.* from actor_import_line own where own.import_id = import and own.line = any (lines))
    select asked.line, same.line, 'SAME_NAME_AND_JURISDICTION'
    from asked cross join lateral (
        select named.line from (
            select above.line, above.places from actor_import_line above
            where above.import_id = import and above.name_key <> '' and above.name_key = asked.name_key and above.line < asked.line
            order by above.line limit 200) as named
        where named.places && asked.places order by named.line limit most) as same
    union all
    select asked.line, same.line, 'SAME_EMAIL'
    from asked cross join lateral (
        select above.line from actor_import_line above
        where above.import_id = import and above.email is not null and above.email = asked.email and above.line < asked.line
        order by above.line limit most) as same
    union all
    select asked.line, same.line, 'SAME_PHONE'
    from asked cross join lateral (
        select above.line from actor_import_line above
        where above.import_id = import and above.phone <> '' and above.phone = asked.phone and above.line < asked.line
        order by above.line limit most) as same
$$;
