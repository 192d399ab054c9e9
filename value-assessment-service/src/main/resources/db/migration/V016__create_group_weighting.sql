-- How much each criterion of an adopted frame counts for one stakeholder group.
create table group_weighting (
    frame_id          uuid             not null constraint group_weighting_frame_known references value_frame,
    group_code        text             not null,
    revision          bigint           not null,
    method            text             not null
        constraint group_weighting_method_known check (method in ('EQUAL', 'DIRECT', 'ROC', 'AHP')),
    weights           jsonb            not null,
    consistency_ratio double precision,
    weighted_at       timestamptz      not null,
    primary key (frame_id, group_code),
    constraint group_weighting_ratio_of_comparisons check ((method = 'AHP') = (consistency_ratio is not null))
);

create function refuse_weights_that_do_not_sum_to_one() returns trigger language plpgsql as $$
declare
    total double precision;
begin
    select sum(value::double precision) into total from jsonb_each_text(new.weights);
    if total is null or abs(total - 1) > 0.000001 then
        raise exception 'the weights of a group sum to 1'
            using errcode = 'check_violation', constraint = 'group_weighting_sums_to_one';
    end if;
    return new;
end $$;

create trigger group_weighting_sums_to_one
    before insert or update on group_weighting
    for each row execute function refuse_weights_that_do_not_sum_to_one();
