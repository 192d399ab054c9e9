-- What jurisdictions did with a proposal, one row for each step of each of them; nothing is ever overwritten, a refusal no less than a
-- success. The arena's own adoption names its decision.
create table adoption_record (
    id           uuid        primary key,
    proposal_id  uuid        not null constraint adoption_record_proposal_known references proposal,
    jurisdiction text        not null,
    status       text        not null constraint adoption_record_status_known
        check (status in ('CONSIDERED', 'ADOPTED', 'ADAPTED', 'DECLINED', 'DISCONTINUED')),
    step_size    text        constraint adoption_record_step_size_known check (step_size in ('SMALL', 'WIDE')),
    observed_at  date        not null,
    source       text,
    note         text,
    decision_id  uuid,
    recorded_by  uuid,
    recorded_at  timestamptz not null,
    constraint adoption_record_once unique (proposal_id, jurisdiction, status, observed_at)
);
create index adoption_record_of_proposal on adoption_record (proposal_id, id);
create index adoption_record_of_jurisdiction on adoption_record (proposal_id, jurisdiction, id);
