import { expect, it } from 'vitest'
import { chance } from '../../../test/fuzz/chance.ts'
import { library } from './library.fixture.ts'

const s = await library()
const [cups, plates] = [await s.shared('dear', 3, '잔'), await s.shared('dear', 2, '접시')]
const db = s.w.office.database.read

async function sums() {
  const rows = await db
    .selectFrom('things_loan')
    .select(['resource', 'unit', 'deposit', 'state', 'deposit_state', 'kept'])
    .where('commons_id', '=', s.commons)
    .execute()
  const held = rows.flatMap((one) => (one.deposit_state === 'held' ? [one.deposit ?? 0n] : []))
  const kept = rows.map((one) => one.kept)
  const balances = await db
    .selectFrom('ledger_balance')
    .select(['account', 'amount'])
    .where('commons_id', '=', s.commons)
    .execute()
  const of = (start: string) =>
    balances.flatMap(({ account, amount }) => (account.startsWith(start) ? [amount] : [])).reduce(add, 0n)
  const out = rows.flatMap(({ resource, unit, state }) => (state === 'out' ? [`${resource} ${unit}`] : []))
  return { held: held.reduce(add, 0n), kept: kept.reduce(add, 0n), of, out }
}
const add = (one: bigint, other: bigint) => one + other

it('whatever is done in whatever order, no unit is out twice and what is held is what the books hold', async () => {
  const luck = chance(20_260_303)
  const any = luck.pick
  const seen = new Set<string>()
  for (let step = 0; step < 120; step++) {
    const loans = (await s.get<{ loans: { id: string }[] }>(s.mina, 'loans', { whose: 'all' })).loans
    const held = await s.get<{ id: string }[]>(s.mina, 'heldDeposits')
    const loan = any([...loans, ...held])?.id ?? s.commons
    const doing = any(['take', 'take', 'back', 'broken', 'renew', 'settle', 'mend', 'wait'] as const)
    const tries = {
      take: () => s.take(s.mina, any([cups, plates]), {}, any(Object.values(s.agents))),
      back: () => s.bring(s.mina, loan, any(['good', 'worn'])),
      broken: () => s.bring(s.mina, loan, 'broken', '깨졌어요'),
      renew: () => s.act(s.mina, 'renewLoan', { loan }),
      settle: () => s.act(s.mina, 'settleDeposit', { loan, kept: String(luck.below(40_000)) }),
      mend: async () => {
        const open = db.selectFrom('care_ticket').select('id').where('commons_id', '=', s.commons)
        const ticket = (await open.where('state', '=', 'reported').limit(1).executeTakeFirst())?.id
        if (ticket) await s.act(s.mina, 'care.endTrouble', { ticket, how: 'resolved' })
      },
      wait: () => s.pass(luck.below(30)),
    }
    await tries[doing]().then(
      () => seen.add(doing),
      (refused: { code?: string }) => expect(refused.code).toMatch(/^(things|kernel)\./),
    )
    const now = await sums()
    expect(new Set(now.out).size).toBe(now.out.length)
    expect(now.of('liabilities:held:')).toBe(-now.held)
    expect(now.of('assets:receivable:deposits:')).toBe(now.held + now.kept)
    expect(now.of('income:')).toBe(-now.kept)
  }
  expect(seen.size).toBe(7)
  expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
})
