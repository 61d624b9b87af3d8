import { addFractions, type Fraction, fraction } from '../../../kernel/fraction.ts'
import type { Holding } from './claims.ts'
import { sumOf } from './factor.ts'
import type { Facts, Line, Person } from './facts.ts'
import type { Named } from './place.ts'
import type { Bucket, Limits } from './shape.ts'
import { type Pile, weigh, weightOf } from './weigh.ts'

/** Who takes part in a bucket, why, and between which bounds. */
export interface Claims {
  claimants: Named[]
  /** By recipient, then rule, kind and project. */
  lines: Line[]
  limits?: Limits | undefined
  /** By agent, where it goes by contributions. */
  holdings: Map<string, Holding>
}

const none = fraction(0n)
const one = fraction(1n)

/** Reads a bucket's recipients out of the facts. */
export function claimsOn({ code, to }: Bucket, facts: Facts, paid: ReadonlyMap<string, bigint>): Claims {
  switch (to.kind) {
    case 'fund':
      return simple(code, [{ to: { kind: 'fund', id: to.fund }, open: one }])
    case 'agent':
      return simple(code, [{ to: { kind: 'agent', id: to.agent }, open: one }])
    case 'members':
      return simple(code, facts.members.filter((person) => isOf(person, to.types)).map(equally))
    case 'points':
      return simple(
        code,
        summed(facts.points.map(({ agent, points }) => [agent, points])).map(openly),
        to.limits,
      )
    case 'needs':
      return simple(code, summed(facts.needs.map(({ agent, amount }) => [agent, amount])).map(owing))
    case 'contributions': {
      const given = facts.given.get(code) ?? []
      const piles = weigh(given, to.rules, to.multipliers, facts.members, paid)
      return { ...byContributions(code, piles), limits: to.limits }
    }
  }
}

type Weighed = { to: Line['to']; owed?: Fraction; open?: Fraction }

const isOf = ({ types }: Person, named: readonly string[]) =>
  named.length === 0 || named.some((type) => types.includes(type))
const agent = (id: string): Line['to'] => ({ kind: 'agent', id })
const equally = (person: Person): Weighed => ({ to: agent(person.agent), open: one })
const openly = ([id, points]: [string, bigint]): Weighed => ({ to: agent(id), open: fraction(points) })
const owing = ([id, need]: [string, bigint]): Weighed => ({ to: agent(id), owed: fraction(need) })

function simple(bucket: string, all: readonly Weighed[], limits?: Limits): Claims {
  const claimants = all.map(({ to, owed = none, open = none }) => ({ key: to.id, to, owed, open }))
  const lines = claimants.map(({ to, owed, open }) => ({ bucket, to, weight: addFractions(owed, open) }))
  const weighty = lines.filter(({ weight }) => weight.num > 0n).sort((a, b) => compare(a.to.id, b.to.id))
  return { claimants, lines: weighty, limits, holdings: new Map() }
}

function summed(all: readonly [string, bigint][]): [string, bigint][] {
  const sums = new Map<string, bigint>()
  for (const [id, amount] of all) {
    if (amount < 0n) throw new RangeError(`value: a negative amount for ${id}`)
    sums.set(id, (sums.get(id) ?? 0n) + amount)
  }
  return [...sums]
}

function byContributions(bucket: string, piles: readonly Pile[]): Claims {
  const claimants: Named[] = []
  const holdings = new Map<string, Holding>()
  const lines: Line[] = []
  const byAgent = [...Map.groupBy(piles, (pile) => pile.agent)].sort(([a], [b]) => compare(a, b))
  for (const [key, held] of byAgent) {
    const to = agent(key)
    const [owed, open]: Fraction[][] = [[], []]
    for (const pile of held.sort(inOrder)) {
      const { rule, kind, project, unit, quantity, count, times, claim } = pile
      const weight = weightOf(pile)
      lines.push({ bucket, to, rule, kind, project, unit, quantity, count, times, weight })
      ;(claim === 'debt-like' ? owed : open)!.push(weight)
    }
    const sums = { owed: sumOf(owed!), open: sumOf(open!) }
    claimants.push({ key, to, ...sums })
    holdings.set(key, { ...sums, piles: held })
  }
  return { claimants, lines, holdings }
}

/** By rule, kind and project; contributions of no project first. */
const inOrder = (a: Pile, b: Pile) =>
  a.rule - b.rule || compare(a.kind, b.kind) || compare(a.project ?? '', b.project ?? '')

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
