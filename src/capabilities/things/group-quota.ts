import type { Context } from '../../kernel/capability.ts'
import { localStretch, periodOf } from './calendar.ts'
import { groupOf, type UsageRule } from './dials.ts'
import type { Reason } from './gate.ts'
import { type GroupQuota, problemsOfGroup, type Stretch } from './limits.ts'
import { stretchOf } from './stored.ts'

type Reader = Pick<Context, 'db' | 'commons' | 'charter' | 'now'>

interface Asked {
  agent: string
  wanted: Stretch
  except?: string | undefined
  rule: UsageRule
  zone: string
}

/** What somebody has of all things of a group already, where that is as much as they may, and when there is room again. */
export async function groupReasons(
  reader: Reader,
  { agent, wanted, except, rule, zone }: Asked,
  together: readonly GroupQuota[] = rule.together ?? [],
): Promise<Reason[]> {
  if (together.length === 0 || wanted.until <= wanted.from) return []
  const mine = await ownOf(reader, { agent, wanted, except, codes: groupOf(reader.charter, rule) })
  const facts = { wanted, now: reader.now.getTime(), mine, periodOf: periodOf(zone) }
  return problemsOfGroup(facts, together, rule.aheadDays).map((one): Reason => {
    if (one.problem !== 'over_together') return [one.problem, '']
    const { per, most, of, again } = one
    const local = again === null ? '' : localStretch({ from: again, until: again }, zone).split('/')[0]!
    return [one.problem, `${per}:${most}:${of}:${local}`]
  })
}

/** A month before what is wanted is as far back as any period of it begins. */
const aMonth = 32 * 24 * 3_600_000

async function ownOf(
  { db, commons, now }: Reader,
  {
    agent,
    wanted,
    except,
    codes,
  }: { agent: string; wanted: Stretch; except?: string | undefined; codes: string[] },
): Promise<Stretch[]> {
  const rows = await db
    .selectFrom('things_booking as b')
    .innerJoin('things_thing as t', (on) =>
      on.onRef('t.commons_id', '=', 'b.commons_id').onRef('t.resource', '=', 'b.resource'),
    )
    .select(['b.id', 'b.from_at', 'b.until_at'])
    .where('b.commons_id', '=', commons.id)
    .where('b.agent', '=', agent)
    .where('b.until_at', '>', new Date(Math.min(now.getTime(), wanted.from - aMonth)))
    .where('b.state', '=', 'booked')
    .where('t.rule', 'in', codes)
    .execute()
  return rows.filter(({ id }) => id !== except).map(stretchOf)
}
