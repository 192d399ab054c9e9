create table actor (
    id              uuid        primary key,
    version         bigint      not null,
    kind            text        not null constraint actor_kind_known check (kind in ('PERSON', 'ORGANISATION', 'COLLECTIVE')),
    state           text        not null constraint actor_state_known check (state in ('ACTIVE', 'ERASED')),
    display_name    text        constraint actor_display_name_not_blank check (display_name ~ '\S'),
    email           text,
    phone           text,
    sector          text        not null constraint actor_sector_known
        check (sector in ('PUBLIC', 'CIVIL_SOCIETY', 'BUSINESS', 'KNOWLEDGE', 'CITIZENRY')),
    domain          text        not null constraint actor_domain_known
        check (domain in ('POLITICAL', 'ADMINISTRATIVE', 'PROFESSIONAL', 'CIVIC', 'BUSINESS')),
    level           text        not null constraint actor_level_known
        check (level in ('LOCAL', 'REGIONAL', 'NATIONAL', 'SUPRANATIONAL')),
    branch          text,
    jurisdictions   text[]      not null,
    lay             boolean     not null,
    topics          text[]      not null,
    affected_groups text[]      not null,       -- group codes of the stakes of kind AFFECTED, for the list's filter
    strata          jsonb       not null,
    login_key       text        constraint actor_login_key_unique unique,
    external_source text,
    external_id     text,
    registered_at   timestamptz not null,
    constraint actor_external_id_unique unique (external_source, external_id),
    constraint actor_external_id_complete check ((external_source is null) = (external_id is null)),
    constraint actor_active_has_name check (state <> 'ACTIVE' or display_name is not null),
    constraint actor_only_persons_have_strata check (kind = 'PERSON' or strata = '{}'),
    constraint actor_only_persons_log_in check (kind = 'PERSON' or login_key is null),
    constraint actor_erased_has_nothing_personal check (state <> 'ERASED'
        or (display_name is null and email is null and phone is null and login_key is null and strata = '{}'))
);

create index actor_by_kind on actor (kind, id) where state = 'ACTIVE';
create index actor_by_sector on actor (sector, id) where state = 'ACTIVE';
create index actor_by_jurisdiction on actor using gin (jurisdictions) where state = 'ACTIVE';
create index actor_by_topic on actor using gin (topics) where state = 'ACTIVE';
create index actor_by_affected_group on actor using gin (affected_groups) where state = 'ACTIVE';
