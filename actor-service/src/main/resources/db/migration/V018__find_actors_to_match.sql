-- Who is affected by a topic is asked by topic; the other stakes are found by the groups of the actor.
create index stake_affected_by_topic on stake (subject, actor_id) where subject_kind = 'TOPIC' and kind = 'AFFECTED';
