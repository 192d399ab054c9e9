-- What this service knows of actors, from actor events. Rows carry the generation of the projection so that it can be rebuilt beside
-- the live one.
create table actor (
    generation      integer not null,
    id              uuid    not null,
    login_key       text,
    sector          text    not null,
    lay             boolean not null,
    affected_groups text[]  not null,
    state           text    not null,
    primary key (generation, id)
);
create index actor_by_login on actor (generation, login_key) where login_key is not null;

create table actor_affiliation (
    generation      integer not null,
    actor_id        uuid    not null,
    organisation_id uuid    not null,
    starts_on       date,
    ends_on         date,
    constraint actor_affiliation_actor_known foreign key (generation, actor_id) references actor on delete cascade
);
create index actor_affiliation_by_actor on actor_affiliation (generation, actor_id, organisation_id);

insert into projection (name, live_generation, building_generation) values ('actors', 1, null);
