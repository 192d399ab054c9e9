-- How many judges are asked of single groups; all others are asked for as many as a group needs to be shown.
alter table assessment
    add column judges_asked jsonb,
    add constraint assessment_judges_asked_enough check (judges_asked is null or not
        jsonb_path_exists(judges_asked, '$.* ? (@ < $least)', jsonb_build_object('least', min_judges)));
