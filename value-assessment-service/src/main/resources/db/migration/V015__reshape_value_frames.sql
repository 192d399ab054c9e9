-- A frame that was reshaped lives on as its next version; what became of every old criterion is kept with the new one.
alter table value_frame
    add column reshaped_from    uuid constraint value_frame_reshaped_from_known references value_frame,
    add column mapping          jsonb,
    add column reason           text,
    add column reshape_asked_at timestamptz,
    add column horizon_days     integer not null default 365
        constraint value_frame_horizon_sensible check (horizon_days between 1 and 3650),
    add constraint value_frame_reshaped_with_mapping_and_reason
        check ((reshaped_from is null) = (mapping is null) and (mapping is null) = (reason is null));
create unique index value_frame_reshaped_once on value_frame (reshaped_from) where reshaped_from is not null;

-- An adopted frame and its successors are what assessments refer to: they are never deleted, and their criteria never change.
create function refuse_change_of_adopted_frame() returns trigger language plpgsql as $$
begin
    raise exception 'an adopted value frame never changes'
        using errcode = 'check_violation', constraint = 'value_frame_adopted_is_final';
end $$;

create trigger value_frame_adopted_is_final
    before update on value_frame
    for each row when (old.state <> 'DRAFT' and (old.criteria <> new.criteria or old.version <> new.version
        or old.horizon_days <> new.horizon_days or old.mapping is distinct from new.mapping))
    execute function refuse_change_of_adopted_frame();
create trigger value_frame_adopted_stays
    before delete on value_frame
    for each row when (old.state <> 'DRAFT')
    execute function refuse_change_of_adopted_frame();
