-- What was made of a proposal elsewhere; most proposals derive from none.
create index proposal_derived on proposal (derived_from, id) where derived_from is not null;
