-- Which lessons the value service has recorded of an arena: one of them is enough to dissolve it.
create table known_lesson (
    generation integer not null,
    lesson_id  uuid    not null,
    arena_id   uuid    not null,
    primary key (generation, lesson_id)
);
create index known_lesson_by_arena on known_lesson (generation, arena_id);

insert into projection (name, live_generation, building_generation) values ('lessons', 1, null);
