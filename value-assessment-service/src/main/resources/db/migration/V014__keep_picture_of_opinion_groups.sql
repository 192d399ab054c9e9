-- Drawn when the groups are found; missing in rows of the version before.
alter table opinion_groups add column picture text;
