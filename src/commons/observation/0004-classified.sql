-- What kind of contribution an event is, as the charter of the slice that recorded it calls it: `work`, `care`, `code`.
alter table observation_event
  add column classified_as text,
  -- Given without anything to be claimed from it.
  add column is_gift boolean not null default false,
  -- The journal entry by which it counts: what counted as of any entry can be told again for good.
  add column counted_seq bigint;

-- Entries of other slices embed an event's data; where an event waited, the entry that ended the waiting came later.
update observation_event e set counted_seq = found.seq
from (
  select j.commons_id, named.event, max(j.seq) as seq
  from journal_entry j
  cross join lateral (
    select distinct found.value #>> '{}'
    from jsonb_path_query(j.body::jsonb, '$.data.**.event ? (@.type() == "string")') as found (value)
  ) as named (event)
  where j.kind in ('observation.event_recorded', 'observation.event_confirmed', 'observation.event_counted',
    'observation.event_corrected', 'observation.resource_registered', 'observation.resource_retired')
    or (j.kind like 'contributions.%' and j.kind <> 'contributions.contribution_contested')
  group by j.commons_id, named.event
) as found
where e.commons_id = found.commons_id and e.id::text = found.event and e.status = 'counted';

create index observation_event_counted on observation_event (commons_id, happened_at, id)
  where status = 'counted' and corrects is null and not is_gift and provider is not null;
