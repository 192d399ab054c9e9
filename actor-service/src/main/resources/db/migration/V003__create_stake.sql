create table stake (
    actor_id     uuid     not null constraint stake_actor_known references actor,
    subject_kind text     not null constraint stake_subject_kind_known check (subject_kind in ('TOPIC', 'GROUP', 'AREA')),
    subject      text     not null constraint stake_subject_not_blank check (subject ~ '\S'),
    kind         text     not null constraint stake_kind_known check (kind in ('AFFECTED', 'INTERESTED')),
    power        smallint not null constraint stake_power_in_range check (power between 0 and 3),
    legitimacy   smallint not null constraint stake_legitimacy_in_range check (legitimacy between 0 and 3),
    urgency      smallint not null constraint stake_urgency_in_range check (urgency between 0 and 3),
    declared_by  uuid,
    primary key (actor_id, subject_kind, subject, kind)
);
