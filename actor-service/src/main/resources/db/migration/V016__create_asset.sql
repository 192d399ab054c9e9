create table asset (
    id         uuid        primary key,
    version    bigint      not null,
    actor_id   uuid        not null constraint asset_actor_known references actor,
    kind       text        not null constraint asset_kind_known check (kind in ('LEGITIMACY', 'AUTHORITY', 'CAPABILITY', 'RESOURCE')),
    tag        text        not null constraint asset_tag_is_a_code check (tag ~ '^\S+$'),
    quantity   numeric     constraint asset_quantity_positive check (quantity > 0),
    unit       text,
    shareable  boolean     not null,
    valid_from date,
    valid_to   date,
    state      text        not null constraint asset_state_known check (state in ('OFFERED', 'RESERVED', 'WITHDRAWN')),
    offered_at timestamptz not null,
    ended_at   timestamptz,
    constraint asset_quantity_has_unit check ((quantity is null) = (unit is null)),
    constraint asset_ends_after_start check (valid_to >= valid_from),
    constraint asset_withdrawn_says_when check ((state = 'WITHDRAWN') = (ended_at is not null)),
    constraint asset_shared_or_not unique (id, shareable)
);

create index asset_by_actor on asset (actor_id, id);
-- Whoever looks for something, and the matching of arenas, ask by kind and tag for what is still offered.
create index asset_by_tag on asset (kind, tag, id) where state <> 'WITHDRAWN';
create index asset_offered on asset (id) where state <> 'WITHDRAWN';

create table asset_reservation (
    asset_id    uuid        not null,
    shareable   boolean     not null,
    arena_id    uuid        not null,
    reserved_at timestamptz not null,
    primary key (asset_id, arena_id),
    constraint asset_reservation_of_asset foreign key (asset_id, shareable) references asset (id, shareable)
);

-- What cannot be shared is set aside for one arena only.
create unique index asset_reserved_once on asset_reservation (asset_id) where not shareable;
create index asset_reservation_by_arena on asset_reservation (arena_id, asset_id);

-- A promise may rest on something that was offered: it is set aside when the arena builds its first prototype.
alter table commitment add column asset_id uuid constraint commitment_asset_known references asset;
create index commitment_by_asset on commitment (asset_id) where asset_id is not null;
