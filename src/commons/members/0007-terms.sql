-- Which decision gave the office; empty where somebody was appointed or founded the commons. Of a later slice, so no
-- foreign key.
alter table members_term add column decision uuid;
update members_term t set decision = substring(e.body::jsonb ->> 'actor' from 10)::uuid
from journal_entry e
where e.commons_id = t.commons_id and e.kind = 'members.office_given'
  and e.body::jsonb ->> 'actor' like 'decision:%'
  and e.body::jsonb -> 'data' ->> 'term' = t.id::text;
