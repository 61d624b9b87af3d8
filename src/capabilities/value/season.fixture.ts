import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Equation } from './equation/shape.ts'

/** 20% to the commons' fund, the rest by hours of the period at 20,000 won each; what is left over to the fund as well. */
export const byHours: Equation = {
  code: 'sales',
  label: { ko: '판매 수입', en: 'Sales' },
  unit: 'KRW',
  rest: 'common',
  buckets: [
    {
      ...{ code: 'commons', label: { ko: '함께', en: 'Commons' }, share: '20%', of: 'total' },
      to: { kind: 'fund', fund: 'common' },
    },
    {
      ...{ code: 'makers', label: { ko: '만든 사람들', en: 'Makers' }, share: '100%', of: 'rest' },
      to: {
        kind: 'contributions',
        source: { from: 'period', projects: 'all' },
        rules: [{ kinds: ['work'], actions: ['work'], unit: 'h', worth: '20000', claim: 'debt-like' }],
        multipliers: [],
      },
    },
  ],
}

/** The same with another recipient of what is left. */
export const withMakers = (
  to: Equation['buckets'][number]['to'],
  changes: Partial<Equation> = {},
): Equation => ({
  ...byHours,
  ...changes,
  buckets: [byHours.buckets[0]!, { ...byHours.buckets[1]!, to }],
})

/** Powers by which Mina does at once what a village decides on. */
const alone = Object.fromEntries(
  ['value.distribute', 'value.takeBackDistribution', 'books.openFund'].map((one) => [
    `powers.${one}`,
    { who: ['role:steward', 'decision:assembly'], layer: 'bylaws' },
  ]),
)

/** A village that shares income: Mina, its steward, and the residents Bora and Duri, on 2 March 2026. */
export async function season(
  equations: readonly Equation[] = [byHours],
  { dials = {}, clauses = {}, funds = ['common'], w: known }: Options = {},
) {
  const w = known ?? (await world())
  const [mina, bora, duri] = [await w.person('민아'), await w.person('보라'), await w.person('두리')]
  const commons = await w.found('village', mina, {
    dials: { 'members.admission': 'open', 'value.equations': equations, ...dials },
    capabilities: ['value'],
    clauses: { ...alone, ...clauses },
  })
  for (const [who, name] of [
    [bora, '보라'],
    [duri, '두리'],
  ] as const)
    await w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = { mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) }
  const named = (name: string) => (name.includes('.') ? name : `value.${name}`)
  const act = <R = Record<string, string>>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, named(name), input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, named(name), input)
  for (const code of funds)
    await act(mina, 'books.openFund', { code, name: `${code} 기금`, purpose: '', spender: 'decision' })
  const income = async (amount: number, more: object = {}): Promise<string> =>
    (await act(mina, 'recordIncome', { ...sale, amount: String(amount), ...more })).income!
  const sharing = (incomes: readonly (readonly [string, number])[], more: object = {}) => ({
    ...{ equation: 'sales', from: '2026-02-01', until: '2026-02-28' },
    incomes: incomes.map(([one, amount]) => ({ income: one, amount: String(amount) })),
    ...more,
  })
  const who = { mina, bora, duri }
  return {
    ...{ w, commons, ...who, agents, act, get, income, sharing },
    ...handsIn({ w, commons, ...who, act, get }),
  }
}

interface Village {
  w: World
  commons: string
  mina: Actor
  bora: Actor
  duri: Actor
  act<R = Record<string, string>>(who: Actor, name: string, input: unknown): Promise<R>
  get<R = never>(who: Actor, name: string, input?: unknown): Promise<R>
}

/** What tests do and look up there. */
function handsIn({ w, commons, mina, bora, duri, act, get }: Village) {
  return {
    /** Proposes other rules for sharing, has everybody vote for them, and lets the days pass. */
    amend: async (from: readonly Equation[], to: readonly Equation[]) => {
      const changes = [{ path: 'dials.value.equations', from, to }]
      const proposal = {
        command: 'charter.amendBylaws',
        input: { changes },
        title: '다르게 나눠요',
        reason: '',
      }
      const { decision } = await act(mina, 'decisions.propose', proposal)
      for (const one of [mina, bora, duri])
        await act(one, 'decisions.castBallot', { decision, ballot: { choice: 'yes' } })
      w.clock.pass({ days: 15 })
      await w.settle()
      return decision
    },
    /** Hours of work of somebody; their contribution. */
    log: async (who: Actor, hours: number, more: object = {}): Promise<string> =>
      (await act(who, 'contributions.logContribution', { ...work(hours), ...more })).contribution!,
    distribute: (input: object, who: Actor = mina) =>
      act<{ distribution: string; digest: string; seq: number; rest: string }>(who, 'distribute', {
        expected: null,
        ...input,
      }),
    /** What each got, by agent and fund. */
    got: async (distribution: string, who: Actor = mina) => {
      const { recipients } = await get<{ recipients: { to: { id: string }; amount: bigint }[] }>(
        who,
        'distribution',
        { distribution },
      )
      return Object.fromEntries(recipients.map(({ to, amount }) => [to.id, amount]))
    },
    /** As the ledger keeps it: in − out. */
    balance: async (account: string, unit = 'KRW'): Promise<bigint> => {
      const row = await w.office.database.read
        .selectFrom('ledger_balance')
        .select('amount')
        .where('commons_id', '=', commons)
        .where('account', '=', account)
        .where('unit', '=', unit)
        .executeTakeFirst()
      return row?.amount ?? 0n
    },
    /** How many rows there are of everything this slice keeps, and how long the journal is. */
    size: async (): Promise<number> => {
      const { rows } = await w.office.database.owner.query(
        `select (select count(*) from value_distribution) + (select count(*) from value_recipient)
          + (select count(*) from value_claim) + (select sum(distributed) from value_income)
          + (select count(*) from journal_entry) + (select count(*) from obligations_obligation) as size`,
      )
      return Number(rows[0].size)
    },
  }
}

interface Options {
  dials?: Record<string, unknown>
  clauses?: Record<string, unknown>
  funds?: readonly string[]
  w?: World
}

export type Season = Awaited<ReturnType<typeof season>>

export const sale = {
  ...{ unit: 'KRW', amount: '100000', on: '2026-02-27', text: '모스키토 두 대' },
  ...{ place: 'assets:bank', account: 'income:sales', project: null, delivered: null, event: null },
}

export const work = (hours: number) => ({
  ...{ kind: 'work', quantity: String(Math.round(hours * 3600)), unit: 'h', happenedOn: '2026-02-10' },
  ...{ note: '', gift: false },
})

export const refused = (code: string) => ({ code: `value.${code}` })
