alter table arena
    add column dissolved_at timestamptz,
    drop constraint arena_state_known,
    add constraint arena_state_known check (state in ('CONVENING', 'FORMED', 'PAUSED', 'LAPSED', 'DISSOLVED'));
