-- Where a proposal stood when its decision was opened, because it goes back there when the decision is not taken; and why it is
-- decided without a test, as long as that holds for the present version.
alter table proposal
    add column decided_from  text
        constraint proposal_decided_from_known check (decided_from in ('PROPOSED', 'PROTOTYPED', 'TESTED')),
    add column decision_id   uuid,
    add column waiver_reason text,
    add column waiver_by     uuid,
    add column recommended   boolean not null default false,
    add constraint proposal_deciding_came_from_somewhere check (state <> 'DECIDING' or (decided_from is not null and decision_id is not null)),
    add constraint proposal_waiver_whole check ((waiver_reason is null) = (waiver_by is null));
create index proposal_of_decision on proposal (decision_id) where decision_id is not null;
