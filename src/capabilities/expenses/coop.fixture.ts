import type { World } from '../../../test/world.ts'
import { asPeopleSay } from '../../commons/books/accounts.ts'
import { charterFrom } from '../../commons/charter/compose.ts'
import { templateNamed } from '../../commons/charter/templates.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { ExpenseView } from './shapes.ts'

/** The smallest JPEG that is whole: one grey pixel. `tail` makes it another picture. */
export const jpeg = (tail = ''): string =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffdb004300', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffc0000b08000100010101110000', 'hex').subarray(0, 13),
    Buffer.from('ffc40014000100000000000000000000000000000009', 'hex'),
    Buffer.from('ffda0008010100003f00d2cfffd9', 'hex'),
    Buffer.from(tail),
  ]).toString('base64')

let count = 0

const people = { mina: '민아', chanho: '찬호', bora: '보라', junho: '준호', nari: '나리' }

/** Founds it and lets everybody join; answers who they are and the commons. */
async function founded(w: World, clauses: Record<string, unknown>, dials: Record<string, unknown>) {
  const actors = {} as Record<keyof typeof people, Actor>
  for (const [key, name] of Object.entries(people)) actors[key as 'mina'] = await w.person(name)
  const { mina } = actors
  const charter = charterFrom(templateNamed('worker-coop'), {
    dials: { 'members.admission': 'open', ...dials },
    clauses: {
      'capabilities.expenses': true,
      'powers.members.appoint': { who: ['role:steward'], layer: 'bylaws' },
      'procedures.board.days': 1,
      ...clauses,
    },
  })
  count += 1
  const input = {
    ...{
      slug: `coop-${count}`,
      name: '두레공방',
      language: 'ko',
      timeZone: 'Asia/Seoul',
      template: 'worker-coop',
    },
    ...{ charter, founder: { name: '민아' } },
  }
  const { commons } = await w.office.door.execute({ command: 'charter.found', input, actor: mina })
  for (const key of ['chanho', 'bora', 'junho', 'nari'] as const)
    await w.act(actors[key], commons, 'members.join', {
      invitation: null,
      name: people[key],
      types: ['worker'],
    })
  const agents = {} as Record<keyof typeof people, string>
  for (const key of Object.keys(people) as (keyof typeof people)[])
    agents[key] = (await w.view(actors[key], commons)).standing.agent!
  const appoint = (agent: string, kind: 'role' | 'organ', code: string) =>
    w.act(mina, commons, 'members.appoint', {
      ...{ agent, kind, code, from: '2026-03-01', until: '2028-03-01' },
    })
  await appoint(agents.chanho, 'role', 'chair')
  await appoint(agents.chanho, 'organ', 'board')
  await appoint(agents.junho, 'organ', 'board')
  return { commons, actors, agents }
}

/** A worker co-operative: Mina keeps the office, Chanho is its chair, Bora and Junho work there. Limits as suggested. */
export async function coop(
  w: World,
  clauses: Record<string, unknown> = {},
  dials: Record<string, unknown> = {},
) {
  const { commons, actors, agents } = await founded(w, clauses, dials)
  const { mina, chanho, bora, junho, nari } = actors
  const act = <R = { expense: string; status: string; obligation: string }>(
    who: Actor,
    command: string,
    input: unknown,
  ) => w.act<R>(who, commons, `expenses.${command}`, input)
  const get = <R>(who: Actor, query: string, input: unknown = {}) =>
    w.get<R>(who, commons, `expenses.${query}`, input)
  const one = async (who: Actor, expense: string) =>
    await get<{
      expense: ExpenseView
      steps: { step: string; reason: string }[]
      can: Record<string, boolean>
    }>(who, 'expense', { expense })
  return {
    ...{ w, commons, actors, agents, mina, chanho, bora, junho, nari, act, get, one },
    ask: async (who: Actor, more: Record<string, unknown> = {}) =>
      (await act(who, 'askExpense', asked(more))).expense,
    approve: (who: Actor, expense: string, amount: string) => act(who, 'approveExpense', { expense, amount }),
    photo: async (who: Actor, tail = '') =>
      (await act<{ photo: string }>(who, 'keepPhoto', { name: '영수증.jpg', content: jpeg(tail) })).photo,
    pay: (obligation: string, amount: string, on = '2026-03-02') =>
      w.act<{ settlement: string }>(mina, commons, 'obligations.recordPayment', {
        ...{ obligation, amount, on, place: 'assets:cash' },
      }),
    /** As people say it. */
    balance: async (account: string) => {
      const { rows } = await w.office.database.owner.query(
        `select amount from ledger_balance where commons_id = $1 and account = $2 and unit = 'KRW'`,
        [commons, account],
      )
      return asPeopleSay(account, BigInt(rows[0]?.amount ?? 0))
    },
    entries: async (kind: string) => {
      const { rows } = await w.office.database.owner.query(
        'select body from journal_entry where commons_id = $1 and kind = $2 order by seq',
        [commons, `expenses.${kind}`],
      )
      return rows.map((row) => JSON.parse(row.body))
    },
  }
}

export type Coop = Awaited<ReturnType<typeof coop>>

/** Seedlings bought at the market by a supplier of our own, with a card. */
export const asked = (more: Record<string, unknown> = {}) => ({
  what: '모종 200포기',
  details: '',
  amount: '120000',
  unit: 'KRW',
  account: 'expenses:supplies',
  spentOn: '2026-03-01',
  refund: false,
  payeeName: '푸른종묘',
  evidence: 'card',
  photos: [],
  ...more,
})
