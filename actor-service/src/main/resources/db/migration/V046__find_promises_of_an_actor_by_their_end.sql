-- The climate of an organisation asks which of its promises ended within a year, never for all of them.
create index commitment_closed_of_actor on commitment (actor_id, closed_at) where state <> 'MADE';
