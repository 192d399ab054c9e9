-- What this service knows about actors, built from actor events; a rebuild writes a new generation beside the live one.
-- Of an erased actor only the id stays, so that an acceptance that arrives late finds no seat.
create table known_actor (
    generation      integer not null,
    id              uuid    not null,
    login_key       text,
    sector          text,
    domain          text,
    level           text,
    lay             boolean not null,
    jurisdictions   text[]  not null,
    affected_groups text[]  not null,
    state           text    not null,
    primary key (generation, id),
    constraint known_actor_erased_is_bare check (state <> 'ERASED' or (login_key is null and affected_groups = '{}'))
);
create index known_actor_by_login on known_actor (login_key) where login_key is not null;

create table known_affiliation (
    generation      integer not null,
    person_id       uuid    not null,
    organisation_id uuid    not null,
    no              integer not null,
    from_day        date,
    to_day          date,
    primary key (generation, person_id, no)
);
create index known_affiliation_of_person on known_affiliation (person_id, organisation_id);

create table known_authority (
    generation       integer not null,
    id               uuid    not null,
    actor_id         uuid    not null,
    decision_types   text[]  not null,
    jurisdictions    text[]  not null,
    ceiling_amount   bigint,
    ceiling_currency text,
    held_by          text    not null,
    term_ends        timestamptz,
    withdrawn        boolean not null,
    primary key (generation, id),
    constraint known_authority_ceiling_whole check ((ceiling_amount is null) = (ceiling_currency is null))
);
create index known_authority_of_actor on known_authority (actor_id) where not withdrawn;

insert into projection (name, live_generation, building_generation) values ('actors', 1, null), ('authorities', 1, null);
