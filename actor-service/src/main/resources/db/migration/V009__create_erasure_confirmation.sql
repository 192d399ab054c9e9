create table erasure_confirmation (
    actor_id     uuid        not null constraint erasure_confirmation_actor_known references actor,
    service      text        not null,
    confirmed_at timestamptz not null,
    primary key (actor_id, service)
);
