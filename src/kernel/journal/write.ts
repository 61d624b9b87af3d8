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
  const values = [
    work.commons.id,
    work.pending.map((one) => one.entry.seq),
    work.pending.map((one) => one.entry.kind),
    work.pending.map((one) => one.entry.at),
    work.pending.map((one) => one.leaf),
    work.pending.map((one) => one.body),
    ...postingColumns(work),
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
  ]
  await work.client.query({ name: 'journal-write', text: writeAll, values })
  return work.pending.length > 0
}

const writeAll = `
with entries as (
  insert into journal_entry (commons_id, seq, kind, at, leaf, body)
  select $1, * from unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::bytea[], $6::text[])
), postings as (
  insert into ledger_posting (commons_id, seq, n, from_account, to_account, unit, amount)
  select $1, * from unnest($7::bigint[], $8::int[], $9::text[], $10::text[], $11::text[], $12::numeric[])
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

function postingColumns(work: Work): unknown[][] {
  const rows = work.pending.flatMap(({ entry }) =>
    entry.postings.map((posting, n) => ({ ...posting, seq: entry.seq, n })),
  )
  return [
    rows.map((one) => one.seq),
    rows.map((one) => one.n),
    rows.map((one) => one.from),
    rows.map((one) => one.to),
    rows.map((one) => one.unit),
    rows.map((one) => one.amount),
  ]
}

function balanceColumns(work: Work): unknown[][] {
  // In one order everywhere, so that two writers could never wait for each other's rows.
  const rows = [...work.moved].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1))
  const [accounts, units] = [0, 1].map((part) => rows.map(([key]) => key.split(' ')[part]))
  return [accounts!, units!, rows.map(([, amount]) => amount)]
}
