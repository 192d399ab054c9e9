-- The network as it was computed last; replaced as a whole.
create table network_state (
    only_one        boolean     primary key constraint network_state_is_one_row check (only_one),
    as_of           timestamptz,
    seats_since     timestamptz,
    actors          integer     not null,
    arenas          integer     not null,
    ties            bigint      not null,
    generation      integer     not null,
    changes         bigint      not null,
    took_millis     bigint      not null,
    computing_until timestamptz
);

insert into network_state values (true, null, null, 0, 0, 0, 0, -1, 0, null);

create table network_actor (
    actor_id        uuid             primary key,
    betweenness     double precision not null,
    raw_betweenness double precision not null,
    ties            integer          not null,
    arena_ids       uuid[]           not null
);

create index network_actor_by_betweenness on network_actor (betweenness desc, actor_id);

create table network_boundary (
    scope    text    not null constraint network_boundary_scope_known check (scope in ('WHOLE', 'ARENA', 'ALLIANCE')),
    scope_id uuid    not null,
    boundary text    not null constraint network_boundary_known
        check (boundary in ('ORGANISATION', 'SECTOR', 'BRANCH', 'LEVEL', 'DOMAIN')),
    crossing bigint  not null,
    inside   bigint  not null,
    unknown  bigint  not null,
    primary key (scope, scope_id, boundary)
);
