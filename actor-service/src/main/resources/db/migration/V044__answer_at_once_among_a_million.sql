-- Which topics affect an actor, from its stakes, and what it offers that is free or shared: what matching asks for.
alter table actor
    add column affected_topics text[] not null default '{}',
    add column offers text[] not null default '{}';

update actor set affected_topics = affected.topics
from (select actor_id, array_agg(distinct subject order by subject) as topics from stake
      where subject_kind = 'TOPIC' and kind = 'AFFECTED' group by actor_id) as affected
where actor.id = affected.actor_id;

create function offers_of(actor uuid) returns text[]
language sql stable
as $$
    select coalesce(array_agg(distinct kind || ' ' || tag order by kind || ' ' || tag), '{}') from asset
    where actor_id = actor and state <> 'WITHDRAWN' and (shareable or state = 'OFFERED')
$$;

update actor set offers = offers_of(id) where id in (select actor_id from asset);

-- Assets change in many ways, also many at once; whichever it is, what their actor offers follows. Whoever changes what the same actor
-- offers waits, and then sees what the other one did.
create function keep_offers() returns trigger
language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and (old.kind, old.tag, old.state <> 'WITHDRAWN' and (old.shareable or old.state = 'OFFERED'))
            = (new.kind, new.tag, new.state <> 'WITHDRAWN' and (new.shareable or new.state = 'OFFERED')) then
        return null;
    end if;
    perform from actor where id = new.actor_id for no key update;
    update actor set offers = now.codes from (select offers_of(new.actor_id) as codes) as now
    where actor.id = new.actor_id and actor.offers <> now.codes;
    return null;
end $$;

create trigger asset_is_found after insert or update on asset for each row execute function keep_offers();

-- As before, at a fifth of the time: every actor that is registered or changed asks it five times. No code holds the end of a line.
create or replace function coded(kind text, codes text[]) returns text[]
language plpgsql immutable parallel safe
as $$
begin
    return case when codes = '{}' then codes
        else string_to_array(kind || ':' || array_to_string(codes, e'\n' || kind || ':'), e'\n') end;
end $$;

-- One index answers every question about codes. Each of the others was paid for by every registration.
drop index actor_by_kind;
drop index actor_by_sector;
drop index actor_by_jurisdiction;
drop index actor_by_topic;
drop index actor_by_affected_group;
drop index stake_affected_by_topic;

alter table actor drop column search;
alter table actor
    add column search tsvector generated always as (array_to_tsvector(
        array_remove(string_to_array(coalesce(plain_name(display_name), ''), ' '), '')
        || array['kind:' || kind, 'sector:' || sector]
        || coded('in', jurisdictions) || coded('topic', topics) || coded('affects', affected_groups)
        || coded('affected', affected_topics) || coded('offers', offers))) stored;
create index actor_by_search on actor using gin (search) where state = 'ACTIVE';

-- The functions below fix their plans, because statistics are stale while an import makes the table large.

-- Those whom a walk of so many steps meets, in the order of the list. What is common is met at once.
create function actors_near(words tsquery, after uuid, wanted integer, steps integer) returns setof uuid
language sql stable parallel safe
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
    select near.id
    from (select a.id, a.search from actor a where a.state = 'ACTIVE' and a.id > after order by a.id limit steps) as near
    where near.search @@ words order by near.id limit wanted
$$;

-- As above, for those who may not find persons.
create function bodies_near(words tsquery, after uuid, wanted integer, steps integer) returns setof uuid
language sql stable parallel safe
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
as $$
    select near.id
    from (select a.id, a.search from actor a
          where a.state = 'ACTIVE' and a.kind <> 'PERSON' and a.id > after order by a.id limit steps) as near
    where near.search @@ words order by near.id limit wanted
$$;

-- Some of those who match, in no order, of whom at most so many are looked at. What else must hold is seen in the rows: the beginning
-- of a code, which the index would answer with everybody in a country.
create function actors_some(words tsquery, also tsquery, wanted integer, looked_at integer) returns setof uuid
language sql stable parallel safe
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
as $$
    select met.id
    from (select a.id, a.search from actor a where a.state = 'ACTIVE' and a.search @@ words limit looked_at) as met
    where also is null or ts_match_vq(met.search, also) limit wanted
$$;
