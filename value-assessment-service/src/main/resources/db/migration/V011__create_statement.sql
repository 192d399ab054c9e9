-- Who takes part, under a number that means nothing elsewhere. At erasure the actor goes and the number stays.
create table consultation_participant (
    id              bigint generated always as identity primary key,
    consultation_id uuid   not null constraint consultation_participant_consultation_known references consultation,
    actor_id        uuid,
    constraint consultation_participant_once unique (consultation_id, actor_id)
);
create index consultation_participant_by_actor on consultation_participant (actor_id) where actor_id is not null;

create table statement (
    id              uuid        primary key,
    consultation_id uuid        not null constraint statement_consultation_known references consultation,
    number          integer     not null constraint statement_number_not_negative check (number >= 0),
    text            text        not null,
    -- What two statements that say the same have in common; missing where an imported conversation says something twice.
    same_as         text,
    author          bigint      constraint statement_author_known references consultation_participant,
    moderation      text        not null constraint statement_moderation_known check (moderation in ('OPEN', 'OUT')),
    reason          text,
    submitted_at    timestamptz not null,
    moderated_at    timestamptz,
    -- As of the last time that opinion groups were looked for; what is asked next needs no more than that.
    agrees          integer     not null default 0,
    seen            integer     not null default 0,
    constraint statement_number_once unique (consultation_id, number),
    constraint statement_said_once unique (consultation_id, same_as),
    constraint statement_out_was_moderated check (moderation = 'OPEN' or moderated_at is not null),
    constraint statement_tally_possible check (agrees between 0 and seen)
);
