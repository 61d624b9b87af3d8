-- What the events of contributions are, and by which entry those that waited began to count.
update observation_event e
set classified_as = c.kind, is_gift = c.is_gift, counted_seq = greatest(e.counted_seq, c.counted_seq)
from (
  select commons_id, event_id, min(kind) as kind, bool_and(is_gift) as is_gift, max(counted_seq) as counted_seq
  from contributions_contribution where event_id is not null group by commons_id, event_id
) as c
where e.commons_id = c.commons_id and e.id = c.event_id;
