import type { World } from '../../../test/world.ts'
import { asPeopleSay } from '../../commons/books/accounts.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { ContributionView, TotalView } from './shapes.ts'

/** A village of three (Mina looks after contributions, Bora and Junho are residents) and what tests do in it. */
export async function village(w: World, dials: Record<string, unknown> = {}) {
  const [mina, bora, junho] = [await w.person('민아'), await w.person('보라'), await w.person('준호')]
  const commons = await w.found('village', mina, { dials: { 'members.admission': 'open', ...dials } })
  const agents = new Map<Actor, string>()
  for (const [person, name] of [
    [bora, '보라'],
    [junho, '준호'],
  ] as const)
    await w.act(person, commons, 'members.join', { invitation: null, name, types: ['resident'] })
  for (const person of [mina, bora, junho])
    agents.set(person, (await w.get<{ agent: string }>(person, commons, 'members.me')).agent)
  const act = <R = Record<string, string>>(person: Actor, command: string, input: unknown) =>
    w.act<R>(person, commons, `contributions.${command}`, input)
  const get = <R>(person: Actor, query: string, input: unknown = {}) =>
    w.get<R>(person, commons, `contributions.${query}`, input)
  return {
    ...{ commons, mina, bora, junho, act, get },
    agent: (person: Actor) => agents.get(person)!,
    /** Logs hours of work; answers the contribution's id. */
    log: async (person: Actor, hours: number, more: Record<string, unknown> = {}): Promise<string> => {
      const { contribution } = await act(person, 'logContribution', { ...work(hours), gift: false, ...more })
      return contribution!
    },
    contribution: async (person: Actor, contribution: string) =>
      await get<{
        contribution: ContributionView
        thread: { step: string; reason: string }[]
        can: Record<string, boolean>
      }>(person, 'contribution', { contribution }),
    /** As people say it: what stands to somebody's credit is positive. */
    balance: async (account: string, unit = 'h') => {
      const { rows } = await w.office.database.owner.query(
        'select amount from ledger_balance where commons_id = $1 and account = $2 and unit = $3',
        [commons, account, unit],
      )
      return asPeopleSay(account, BigInt(rows[0]?.amount ?? 0))
    },
    totals: async (person: Actor, input: Record<string, unknown>) =>
      (await get<{ totals: TotalView[] }>(person, 'totals', input)).totals,
    /** Entries of a kind, oldest first, as stored. */
    entries: async (kind: string) => {
      const { rows } = await w.office.database.owner.query(
        'select body from journal_entry where commons_id = $1 and kind = $2 order by seq',
        [commons, `contributions.${kind}`],
      )
      return rows.map((row) => JSON.parse(row.body))
    },
  }
}

export type Village = Awaited<ReturnType<typeof village>>

export const work = (hours: number) => ({
  kind: 'work',
  quantity: String(Math.round(hours * 3600)),
  unit: 'h',
  happenedOn: '2026-03-01',
  note: '물길을 치웠어요',
})
