-- The day each posting took effect, as its entry says it: the day named there, or else that of its recording in the
-- commons' own time. Balances of a day and sums of some days are read from here and not out of the entries' text.
-- Postings are never changed but for this once; the guard is back before anybody else can write.
drop trigger if exists kernel_append_only on ledger_posting;
alter table ledger_posting add column day date;
update ledger_posting p set day = coalesce(
  (e.body::json ->> 'effectiveOn')::date, (e.at at time zone c.time_zone)::date
)
from journal_entry e join kernel_commons c on c.id = e.commons_id
where e.commons_id = p.commons_id and e.seq = p.seq;
alter table ledger_posting alter column day set not null;
create index ledger_posting_day on ledger_posting (commons_id, day);
create trigger kernel_append_only before update or delete or truncate on ledger_posting
  for each statement execute function kernel_refuse_change();
alter table ledger_posting enable always trigger kernel_append_only;
