create table challenge (
    id               uuid        primary key,
    version          bigint      not null,
    title            text        not null constraint challenge_title_not_blank check (title ~ '\S'),
    description      text        not null,
    kind             text        not null,
    ambition         text        not null,
    facet            text,
    drivers          text[]      not null,
    topics           text[]      not null,
    jurisdictions    text[]      not null,
    affected_groups  jsonb       not null,
    affected_codes   text[]      not null,
    affected_unknown boolean     not null,
    raised_by        uuid        not null,
    raised_at        timestamptz not null,
    origin           text        not null constraint challenge_origin_known check (origin in ('TOP_DOWN', 'BOTTOM_UP')),
    state            text        not null constraint challenge_state_known check (state in ('RAISED', 'TAKEN_UP', 'CLOSED')),
    close_reason     text,
    duplicate_of     uuid        constraint challenge_duplicate_of_known references challenge,
    closed_at        timestamptz,
    external_source  text,
    external_id      text,
    constraint challenge_affects_somebody check (affected_unknown or cardinality(affected_codes) > 0),
    constraint challenge_closed_with_reason check ((state = 'CLOSED') = (close_reason is not null)),
    constraint challenge_external_id_unique unique (external_source, external_id)
);
create index challenge_by_state on challenge (state, id);
create index challenge_by_topic on challenge using gin (topics);
create index challenge_by_jurisdiction on challenge using gin (jurisdictions);
create index challenge_by_affected_group on challenge using gin (affected_codes);
