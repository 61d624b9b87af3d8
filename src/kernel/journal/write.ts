import type { Work } from '../work.ts'
import { appendLeaves } from './grow.ts'

/**
 * Writes what the batch has gathered: entries, postings, balances, keys and the new head in one statement.
 * Returns false when no entry waits (keys of quiet commands are still written).
 */
export async function writePending(work: Work, now: Date): Promise<boolean> {
  if (work.pending.length === 0 && work.newKeys.length === 0) return false
  const grown = await appendLeaves(work)
  const { head } = work
  const postings = postingsOf(work)
  const values = [
    work.commons.id,
    work.pending.map((one) => one.entry.seq),
    work.pending.map((one) => one.entry.kind),
    work.pending.map((one) => one.entry.at),
    work.pending.map((one) => one.leaf),
    work.pending.map((one) => one.body),
    postings.map((one) => one.seq),
    postings.map((one) => one.n),
    postings.map((one) => one.from),
    postings.map((one) => one.to),
    postings.map((one) => one.unit),
    postings.map((one) => one.amount),
    ...balanceColumns(work),
    work.newKeys.map((one) => one.owner),
    work.newKeys.map((one) => one.key),
    work.newKeys.map((one) => one.request),
    work.newKeys.map((one) => one.result),
    now,
    head.size,
    grown.frontier,
    grown.root,
    head.at,
    head.charterVersion,
    head.standingSeq,
    postings.map((one) => one.effectiveOn),
    postings.map((one) => one.at),
  ]
  await work.client.query({ name: 'journal-write', text: writeAll, values })
  return work.pending.length > 0
}

const writeAll = `
with entries as (
  insert into journal_entry (commons_id, seq, kind, at, leaf, body)
  select $1, * from unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::bytea[], $6::text[])
), postings as (
  insert into ledger_posting (commons_id, seq, n, from_account, to_account, unit, amount, day)
  select c.id, seq, n, "from", "to", unit, amount, coalesce(effective_on, (at at time zone c.time_zone)::date)
  from unnest($7::bigint[], $8::int[], $9::text[], $10::text[], $11::text[], $12::numeric[], $27::date[],
    $28::timestamptz[]) as p (seq, n, "from", "to", unit, amount, effective_on, at)
  cross join (select id, time_zone from kernel_commons where id = $1) as c
), balances as (
  insert into ledger_balance (commons_id, account, unit, amount)
  select $1, * from unnest($13::text[], $14::text[], $15::numeric[])
  on conflict (commons_id, account, unit) do update set amount = ledger_balance.amount + excluded.amount
), keys as (
  insert into kernel_key (commons_id, owner, key, request, result, at)
  select $1, owner, key, request, result, $20::timestamptz
  from unnest($16::text[], $17::text[], $18::bytea[], $19::text[]) as k (owner, key, request, result)
)
insert into journal_head (commons_id, size, frontier, root, at, charter_version, standing_seq)
values ($1, $21, $22, $23, $24, $25, $26)
on conflict (commons_id) do update set size = excluded.size, frontier = excluded.frontier, root = excluded.root,
  at = excluded.at, charter_version = excluded.charter_version, standing_seq = excluded.standing_seq`

/** Each with the day its entry names, if it names one, and when that was recorded. */
const postingsOf = (work: Work) =>
  work.pending.flatMap(({ entry: { seq, at, effectiveOn, postings } }) =>
    postings.map((posting, n) => ({ ...posting, seq, n, at, effectiveOn: effectiveOn ?? null })),
  )

function balanceColumns(work: Work): unknown[][] {
  // In one order everywhere, so that two writers could never wait for each other's rows.
  const rows = [...work.moved].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1))
  const [accounts, units] = [0, 1].map((part) => rows.map(([key]) => key.split(' ')[part]))
  return [accounts!, units!, rows.map(([, amount]) => amount)]
}
