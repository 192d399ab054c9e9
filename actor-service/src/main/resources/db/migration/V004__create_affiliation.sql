create table affiliation (
    actor_id        uuid    not null constraint affiliation_actor_known references actor,
    organisation_id uuid    not null constraint affiliation_organisation_known references actor,
    valid_from      date,
    valid_to        date,
    may_act         boolean not null,
    primary key (actor_id, organisation_id),
    constraint affiliation_not_with_oneself check (actor_id <> organisation_id),
    constraint affiliation_ends_after_start check (valid_to >= valid_from)
);

create index affiliation_by_organisation on affiliation (organisation_id);
