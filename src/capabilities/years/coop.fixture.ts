import type { World } from '../../../test/world.ts'
import { charterFrom } from '../../commons/charter/compose.ts'
import { templateNamed } from '../../commons/charter/templates.ts'
import type { Actor } from '../../kernel/authority.ts'

let count = 0

/** A worker co-operative with a few members, its first person the office and the second the auditor. */
export async function coop(
  w: World,
  names: readonly string[],
  profile = 'kr-cooperative',
  dials: Record<string, unknown> = {},
) {
  count += 1
  const people: Actor[] = []
  for (const name of names) people.push(await w.person(name))
  const [office, auditor] = people as [Actor, Actor]
  const charter = charterFrom(templateNamed('worker-coop'), {
    dials: { 'members.admission': 'open', ...dials },
    clauses: {
      'capabilities.years': true,
      profile,
      'powers.members.appoint': { who: ['role:steward'], layer: 'bylaws' },
    },
  })
  const input = {
    ...{ slug: `years-${count}`, name: '서울손수레', language: 'ko', timeZone: 'Asia/Seoul' },
    ...{ template: 'worker-coop', charter, founder: { name: names[0] } },
  }
  const { commons } = await w.office.door.execute({ command: 'charter.found', input, actor: office })
  for (const [i, one] of people.entries())
    if (i > 0)
      await w.act(one, commons, 'members.join', { invitation: null, name: names[i], types: ['worker'] })
  const agents = await Promise.all(people.map(async (one) => (await w.view(one, commons)).standing.agent!))
  const unit = (dials['books.unit'] as string | undefined) ?? 'KRW'
  const meeting: Actor = {
    kind: 'decision',
    decision: '0b8cbb2c-6f5f-4c9b-9a53-93a8d5a0a001',
    procedure: 'assembly',
  }
  const send = <R = never>(by: Actor, command: string, given: unknown) =>
    w.act<R>(by, commons, command, given)
  return {
    ...{ commons, people, agents, office, auditor, meeting, send },
    /** Money in or out on a day. */
    book: (from: string, to: string, amount: number, date: string) =>
      w.act(office, commons, 'books.recordEntry', {
        date,
        from,
        to,
        unit,
        amount: String(amount),
        text: '적요',
      }),
    /** Balances the co-op brought with it. */
    open: (lines: Record<string, number>, asOf: string) =>
      w.act(office, commons, 'books.recordOpeningBalances', {
        asOf,
        lines: Object.entries(lines).map(([account, amount]) => ({
          account,
          unit,
          amount: String(amount),
        })),
      }),
    balance: async (account: string) => {
      const row = await w.office.database.read
        .selectFrom('ledger_balance')
        .select('amount')
        .where('commons_id', '=', commons)
        .where('account', '=', account)
        .executeTakeFirst()
      return row?.amount ?? 0n
    },
  }
}

export type Coop = Awaited<ReturnType<typeof coop>>
export const refused = (code: string) => ({ code: `years.${code}` })
