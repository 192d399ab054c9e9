create table assessment_result (
    assessment_id uuid        primary key constraint assessment_result_assessment_known references assessment,
    published_at  timestamptz not null,
    result        jsonb       not null
);

-- A published result may have been acted upon: a correction is a new assessment that supersedes it.
create function refuse_change_of_published_result() returns trigger language plpgsql as $$
begin
    raise exception 'a published result never changes'
        using errcode = 'check_violation', constraint = 'assessment_published_is_final';
end $$;

create trigger assessment_result_is_final
    before update or delete on assessment_result
    for each row execute function refuse_change_of_published_result();

create trigger assessment_published_is_final
    before update or delete on assessment
    for each row when (old.state = 'PUBLISHED') execute function refuse_change_of_published_result();
