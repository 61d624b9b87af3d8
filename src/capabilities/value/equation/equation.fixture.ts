import type { Distribution, Facts, Given, Person } from './facts.ts'
import {
  type Bucket,
  type Equation,
  equationShape,
  type Limits,
  type Multiplier,
  type Rule,
} from './shape.ts'
import { shareOut } from './share-out.ts'

const label = { ko: '나눔', en: 'Sharing' }

/** An equation in won whose rest goes to `commons`; its shape is checked. */
export const equationOf = (...buckets: Bucket[]): Equation =>
  equationShape.parse({ code: 'season', label, unit: 'KRW', rest: 'commons', buckets })

export const bucket = (code: string, share: string, of: Bucket['of'], to: Bucket['to']): Bucket => ({
  ...{ code, label, share, of, to },
})

export const fund = (code: string): Bucket['to'] => ({ kind: 'fund', fund: code })

export const byHours: Rule = { kinds: [], actions: [], unit: 'h', worth: '20000', claim: 'equity-like' }

export function contributions(
  rules: Rule[],
  limits?: Limits,
  multipliers: Multiplier[] = [],
): Extract<Bucket['to'], { kind: 'contributions' }> {
  const source = { from: 'period' as const, projects: 'all' as const }
  return { kind: 'contributions', source, rules, multipliers, ...(limits ? { limits } : {}) }
}

let events = 0

/** So many hours of work. */
export function hours(agent: string, length: number, more: Partial<Given> = {}): Given {
  const event = `event-${String(events++).padStart(4, '0')}`
  const quantity = BigInt(length * 3600)
  const about = { action: 'work', kind: 'work', unit: 'h', project: null, day: '2026-03-01' } as const
  return { event, agent, quantity, ...about, ...more }
}

export const person = (agent: string, types: string[] = ['worker'], roles: string[] = []): Person => ({
  ...{ agent, types, roles },
})

export const factsOf = (total: bigint, given: Record<string, Given[]>, more: Partial<Facts> = {}): Facts => ({
  ...{ total, members: [], points: [], needs: [], paid: new Map() },
  given: new Map(Object.entries(given)),
  ...more,
})

/** What each gets, by id. */
export const amountsOf = ({ recipients }: Pick<Distribution, 'recipients'>) =>
  Object.fromEntries(recipients.map(({ to, amount }) => [to.id, amount]))

/** What each gets of one bucket by contributions of which it is all. */
export const sharedByRules = (
  total: bigint,
  rules: Rule[],
  given: Given[],
  limits?: Limits,
  more?: Partial<Facts>,
) =>
  shareOut(
    equationOf(bucket('all', '100%', 'total', contributions(rules, limits))),
    factsOf(total, { all: given }, more),
  )
