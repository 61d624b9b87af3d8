import { z } from 'zod'
import type { PageView } from '../../../ui/page.ts'
import { decisions } from '../../decisions/queries.ts'
import { findDecision } from '../../decisions/stored.ts'
import { castOurBallot } from '../cast-our-ballot.ts'
import type { Matter } from '../queries.ts'

const frozen = z.object({ decision: z.string() })

/** Votes of our own on how we vote in a network: the matter there, and our decision on it. */
export async function underWay(view: PageView, asked: readonly Matter[]): Promise<Map<string, string>> {
  if (asked.every((one) => one.ballot !== null) || view.may(decisions) !== 'yes') return new Map()
  const { decisions: open } = await view.ask(decisions, { state: 'open', limit: 100 })
  const ours = open.filter((one) => one.command === castOurBallot.name)
  const rows = await Promise.all(ours.map((one) => findDecision(view.db, view.commons.id, one.decision)))
  return new Map(
    rows.flatMap((row) => {
      const read = frozen.safeParse(row?.input ? JSON.parse(row.input) : undefined)
      return row && read.success ? [[read.data.decision, row.id] as const] : []
    }),
  )
}
