-- Lines of a file whose actors may be known already. Hints only: the actors are taken in all the same.
create table actor_import_duplicate (
    import_id uuid    not null constraint actor_import_duplicate_import_known references actor_import,
    line      integer not null,
    actor_id  uuid    not null constraint actor_import_duplicate_actor_known references actor,
    because   text[]  not null constraint actor_import_duplicate_says_why check (cardinality(because) > 0),
    primary key (import_id, line, actor_id)
);
alter table actor_import add column duplicates integer not null default 0;  -- lines with a hint

-- Which actors may be the same as those asked about, for many at once; of very many of the same name only some are looked at. The
-- planner would scan the table where it believes it to be small, and go on doing so while an import makes it large.
create function actors_alike(ids uuid[], names text[], places text[], emails text[], phones text[], most integer)
returns table (id uuid, other uuid, because text)
language sql stable parallel safe
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
    with asked as materialized (
        select asked.id, plain_name(asked.name) as name_key, asked.places::text[] as places, lower(asked.email) as email,
            regexp_replace(asked.phone, '[^0-9]+', '', 'g') as phone
        from unnest(ids, names, places, emails, phones) as asked (id, name, places, email, phone))
    select asked.id, same.id, 'SAME_NAME_AND_JURISDICTION'
    from asked cross join lateral (
        select named.id from (
            select a.id, a.jurisdictions from actor a
            where a.state = 'ACTIVE' and a.name_key = asked.name_key and a.id <> asked.id limit 200) as named
        where named.jurisdictions && asked.places limit most) as same
    where asked.name_key <> ''
    union all
    select asked.id, same.id, 'SAME_EMAIL'
    from asked cross join lateral (
        select a.id from actor a
        where a.state = 'ACTIVE' and a.email is not null and lower(a.email) = asked.email and a.id <> asked.id limit most) as same
    where asked.email is not null
    union all
    select asked.id, same.id, 'SAME_PHONE'
    from asked cross join lateral (
        select a.id from actor a
        where a.state = 'ACTIVE' and a.phone is not null and regexp_replace(a.phone, '[^0-9]+', '', 'g') = asked.phone
          and a.id <> asked.id limit most) as same
    where asked.phone <> ''
$$;

-- Which actors a file means: by the id they have elsewhere, or by their own.
create function actors_meant(sources text[], names text[], ids uuid[]) returns setof uuid
language sql stable parallel safe
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
    select a.id from unnest(sources, names) as wanted (source, name)
    join actor a on a.external_source = wanted.source and a.external_id = wanted.name
    union
    select a.id from unnest(ids) as wanted (id) join actor a on a.id = wanted.id
$$;
