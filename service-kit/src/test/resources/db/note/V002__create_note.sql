-- A tiny service of the kit's own, so that the kit is tested against real servers without one of the domain's services.
create table note (
    id      uuid   primary key,
    version bigint not null,
    text    text   not null constraint note_text_unique unique
);
create table note_seen (
    generation integer not null,
    id         uuid    not null,
    times      integer not null,
    primary key (generation, id)
);
insert into projection values ('notes', 1, null);
