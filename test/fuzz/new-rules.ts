import type { CharterData } from '../../src/commons/charter/charter.ts'
import { capabilityStated } from '../../src/commons/charter/newly-available.ts'
import { parsePath, valueAt } from '../../src/commons/charter/paths.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'
import { careRules } from './shared-care.ts'

import { serviceDials } from './shared-services.ts'
import { lendingRule, usageRule } from './shared-things.ts'
import { turnRules } from './shared-turns.ts'

const base = {
  label: { ko: '시험하는 방법', en: 'a way to try' },
  electorate: ['member'],
  quorumNum: 0,
  quorumDen: 1,
  early: false,
}
const motion = { ...base, method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' }
const choice = { ...base, method: 'approval', tie: 'chair' }

const procedures = {
  circle: { ...motion, days: 5, supporters: 1, supportDays: 60, discussDays: 60, delegation: true },
  gathering: { ...motion, days: 5, supporters: 9, supportDays: 60 },
  /** Like `circle`, but everything in it falls due within the last days nobody looks after. */
  hasty: { ...motion, days: 1, supporters: 1, supportDays: 1, discussDays: 1 },
  filed: { ...motion, days: 1, waitsFor: 'filing', expiryDays: 300 },
  lapsing: { ...motion, days: 1, waitsFor: 'filing', expiryDays: 1 },
  slow: { ...motion, days: 1, delayDays: 60, tie: 'chair' },
  soon: { ...motion, days: 1, delayDays: 1 },
  long: { ...motion, days: 60, delegation: true },
  picking: { ...choice, days: 60 },
  quick: { ...choice, days: 1 },
  secret: { ...choice, days: 60, secret: true },
}

/** What the village rules differently from its template, so that more can happen in it, by path. */
function changes(data: CharterData, { slices }: World): [string, unknown][] {
  const power = (name: string, ...who: string[]): [string, unknown] => [
    `powers.${name}`,
    { who, layer: 'bylaws' },
  ]
  return [
    ...Object.entries(procedures).map(([code, to]): [string, unknown] => [`procedures.${code}`, to]),
    ...['knowledge', 'shares', 'founding', 'years', 'budgeting', 'value', 'market', 'cycles', 'shop'].map(
      (name): [string, unknown] => [`capabilities.${name}`, capabilityStated(name, data, slices)],
    ),
    ...careRules,
    ['capabilities.things', statedWith(data, slices, 'things', [usageRule, lendingRule])],
    ['capabilities.services', servicesStated(data, slices)],
    ['capabilities.turns', turnsStated(data, slices)],
    ['dials.sanctions.suspension_days', 1],
    power('decisions.breakTie', 'role:steward', 'role:chair'),
    power('decisions.ruleOnAppeal', 'member'),
    power('sanctions.judgeByOffice', 'member'),
  ]
}

/** A capability with the rules it goes by. */
function statedWith(data: CharterData, slices: World['slices'], name: string, rules: readonly object[]) {
  const stated = capabilityStated(name, data, slices)
  return { ...stated, dials: { ...stated.dials, [`${name}.rules`]: rules } }
}

function servicesStated(data: CharterData, slices: World['slices']) {
  const stated = capabilityStated('services', data, slices)
  return { ...stated, dials: { ...stated.dials, ...serviceDials } }
}

/** Limits of a season are set at once here. */
function turnsStated(data: CharterData, slices: World['slices']) {
  const stated = statedWith(data, slices, 'turns', turnRules)
  const openSeason = { who: ['role:steward'], layer: 'bylaws' }
  return { ...stated, powers: { ...stated.powers, 'turns.openSeason': openSeason } }
}

/** Voted in by everybody, those who don't sign in too: the office enters their word. */
export async function newRules(w: World, village: string, steward: Actor): Promise<void> {
  const { charter, db } = await w.view(steward, village)
  const data = charter.data as unknown as CharterData
  const input = {
    changes: changes(data, w).map(([path, to]) => ({ path, from: valueAt(data, parsePath(path)!), to })),
  }
  const proposal = { command: 'charter.amendBylaws', input, title: '여러 방법으로 정할까요?', reason: '' }
  const { decision } = await w.act<{ decision: string }>(steward, village, 'decisions.propose', proposal)
  const electors = await db
    .selectFrom('decisions_elector')
    .select('agent')
    .where('decision', '=', decision)
    .execute()
  for (const { agent } of electors)
    await w.office.door.execute({
      commons: village,
      command: 'decisions.castBallot',
      input: { decision, ballot: { choice: 'yes' } },
      actor: steward,
      onBehalfOf: { agent },
    })
  w.clock.pass({ days: 20 })
  await w.settle()
}
