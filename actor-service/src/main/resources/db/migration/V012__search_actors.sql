-- How names are compared: without case, accents and punctuation, words apart by one blank. Used by the columns below and by every
-- question. Names in plain ASCII, which are most, take the short way.
create function plain_name(name text) returns text
language sql immutable parallel safe
return case when octet_length(name) = length(name)
    then trim(regexp_replace(lower(name collate "C"), '[^a-z0-9]+' collate "C", ' ', 'g')) collate "default"
    else trim(regexp_replace(
        regexp_replace(casefold(normalize(name, NFKD) collate pg_unicode_fast), '[\u0300-\u036f]+', '', 'g'),
        '[^[:alnum:]]+' collate pg_unicode_fast, ' ', 'g')) collate "default" end;

-- Codes as words of the index below, told apart from words of names by what stands before the colon.
create function coded(kind text, codes text[]) returns text[]
language sql immutable parallel safe
return array(select kind || ':' || code from unnest(codes) as code);

alter table actor
    add column name_key text generated always as (plain_name(display_name)) stored,
    add column search tsvector generated always as (array_to_tsvector(
        array_remove(string_to_array(coalesce(plain_name(display_name), ''), ' '), '')
        || array['kind:' || kind, 'sector:' || sector]
        || coded('in', jurisdictions) || coded('topic', topics) || coded('affects', affected_groups))) stored;

-- One index answers every combination of words of the name, kind, sector, jurisdiction, topic and affected group.
create index actor_by_search on actor using gin (search) where state = 'ACTIVE';
-- Whoever is no person, in the order of the list: what everybody may find.
create index actor_not_person on actor (id) where state = 'ACTIVE' and kind <> 'PERSON';
-- Probable duplicates: the same name, or the same contact.
create index actor_by_name_key on actor (name_key) where state = 'ACTIVE';
create index actor_by_email on actor (lower(email)) where state = 'ACTIVE' and email is not null;
create index actor_by_phone on actor (regexp_replace(phone, '[^0-9]+', '', 'g')) where state = 'ACTIVE' and phone is not null;

-- What few actors match comes from the index of words and is sorted; says only that there are too many when there are more than that.
-- The planner would guess which of both ways is shorter, and guess wrongly where two words hardly ever meet.
create function actors_found(words tsquery, after uuid, wanted integer, few integer) returns table (id uuid, too_many boolean)
language sql stable parallel safe
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
as $$
    with found as materialized (
        select a.id from actor a where a.state = 'ACTIVE' and a.search @@ words limit few + 1),
    size as (select count(*) > few as too_many from found)
    (select null::uuid, true from size where size.too_many)
    union all
    (select found.id, false from found, size where not size.too_many and found.id > after order by found.id limit wanted)
$$;

-- What many actors match is met soon by walking through all of them in the order of the list.
create function actors_met(words tsquery, after uuid, wanted integer) returns setof uuid
language sql stable parallel safe
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$ select a.id from actor a where a.state = 'ACTIVE' and a.search @@ words and a.id > after order by a.id limit wanted $$;

-- As above, for those who may not find persons.
create function bodies_met(words tsquery, after uuid, wanted integer) returns setof uuid
language sql stable parallel safe
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
    select a.id from actor a
    where a.state = 'ACTIVE' and a.kind <> 'PERSON' and a.search @@ words and a.id > after order by a.id limit wanted
$$;
