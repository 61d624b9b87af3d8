import { type Selectable, sql } from 'kysely'
import type { Context, View } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'
import { unbound } from './funds.ts'
import { accountingOf } from './special.ts'
import type { EarmarkTable } from './tables.ts'

export type Earmark = Selectable<EarmarkTable>
type Place = Pick<View, 'db'> & { commons: { id: string } }

const mostOpen = 200
const mostDraws = 100

/** Keeps an earmark by its code: open to spending, or known but not yet. Said again, it has another name or place. */
export async function keepEarmark(ctx: Context, one: Omit<EarmarkTable, 'commons_id'>): Promise<void> {
  const row = { commons_id: ctx.commons.id, ...one }
  await ctx.db
    .insertInto('books_earmark')
    .values(row)
    .onConflict((clash) => clash.columns(['commons_id', 'code']).doUpdateSet(row))
    .execute()
}

/** Nothing more is spent from it. */
export const closeEarmark = (ctx: Context, code: string) => change(ctx, code, { is_open: false })

/** It goes by another name, as the thing it is for does. */
export const renameEarmark = (ctx: Context, code: string, name: string) => change(ctx, code, { name })

async function change({ db, commons }: Context, code: string, set: Partial<Earmark>): Promise<void> {
  await db
    .updateTable('books_earmark')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('code', '=', code)
    .execute()
}

/** The earmark of a code, if there is one. */
export function earmarkAt({ db, commons }: Place, code: string): Promise<Earmark | undefined> {
  return db
    .selectFrom('books_earmark')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('code', '=', code)
    .executeTakeFirst()
}

/** What is wrong with spending so much from an earmark on an account; undefined where nothing is. */
export async function drawProblem(
  ctx: Context,
  earmark: Earmark,
  wanted: { account: string; unit: string; amount: bigint },
): Promise<['budget_closed' | 'budget_elsewhere' | 'more_than_budget', Values?] | undefined> {
  const { unit, name } = earmark
  if (!earmark.is_open) return ['budget_closed', { name }]
  const isElsewhere = accountingOf(wanted.account) !== accountingOf(earmark.account) || unit !== wanted.unit
  if (isElsewhere) return ['budget_elsewhere', { name }]
  const left = -(await ctx.balance(earmark.account, unit))
  return wanted.amount > left ? ['more_than_budget', { name, left, unit }] : undefined
}

type Values = Record<string, string | bigint>

/** What was bound to the thing is free to pay for it: the spending itself is an expense like any other. */
export const drawnFrom = ({ account, unit }: Earmark, amount: bigint): Posting => ({
  ...{ from: unbound, to: account, unit, amount },
})

/** Earmarks that can be spent from, each with what is left in it. */
export async function openEarmarks({ db, commons }: Place, unit: string): Promise<(Earmark & Left)[]> {
  return db
    .selectFrom('books_earmark as e')
    .leftJoin('ledger_balance as b', (join) =>
      join
        .onRef('b.commons_id', '=', 'e.commons_id')
        .onRef('b.account', '=', 'e.account')
        .onRef('b.unit', '=', 'e.unit'),
    )
    .selectAll('e')
    .select(sql<bigint>`coalesce(-b.amount, 0)::numeric(38, 0)`.as('left'))
    .where('e.commons_id', '=', commons.id)
    .where('e.is_open', '=', true)
    .where('e.unit', '=', unit)
    .orderBy('e.code')
    .limit(mostOpen)
    .execute()
}

type Left = { left: bigint }

/** What was spent from an earmark, newest first, each as a sentence of its entry. */
export async function drawsOf(view: View, { account, unit }: Pick<Earmark, 'account' | 'unit'>) {
  const found = await sql<{ seq: bigint; body: string; amount: bigint }>`
    select p.seq, e.body, p.amount from ledger_posting p
    join journal_entry e on e.commons_id = p.commons_id and e.seq = p.seq
    where p.commons_id = ${view.commons.id} and p.to_account = ${account} and p.unit = ${unit}
      and p.from_account = ${unbound}
    order by p.seq desc limit ${mostDraws}`.execute(view.db)
  const told = await tell(
    registry(),
    view,
    found.rows.map(({ body }) => body),
  )
  return found.rows.map(({ seq, amount }, i) => ({
    ...{ seq: Number(seq), amount, sentence: told[i]!.sentence, at: told[i]!.at.toISOString() },
  }))
}
