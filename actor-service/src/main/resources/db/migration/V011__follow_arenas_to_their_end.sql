alter table known_arena
    drop constraint known_arena_state_known,
    add constraint known_arena_state_known check (state in ('CONVENING', 'FORMED', 'PAUSED', 'LAPSED', 'DISSOLVED'));
