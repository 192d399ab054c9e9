-- What decisions under the mandate have spent; never more than its ceiling.
alter table mandate
    add column spent_amount   bigint not null default 0 constraint mandate_spent_not_negative check (spent_amount >= 0),
    add column spent_currency text,
    add constraint mandate_spent_in_a_currency check (spent_amount = 0 or spent_currency is not null),
    add constraint mandate_spent_within_ceiling
        check (scope -> 'budgetCeiling' ->> 'amount' is null
               or spent_amount <= (scope -> 'budgetCeiling' ->> 'amount')::bigint);
create index mandate_active_of_arena on mandate (arena_id, id) where state = 'ACTIVE';
