import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { type Layer, layers } from '../../kernel/charter.ts'
import type { Slices } from '../../kernel/slices.ts'
import { type CharterData, charterData, dialValue, type Power } from './charter.ts'
import { legalBreaches } from './dials.ts'
import { harder, layerHere, topLayer } from './layers.ts'
import { legalEffect } from './legal-check.ts'
import type { Finding } from './legal-finding.ts'
import { clauseOf, type Path, parsePath, pathPattern, valueAt, withValueAt } from './paths.ts'
import { plainJson } from './plain-json.ts'
import { powerSpec } from './powers.ts'
import type { Problem } from './problems.ts'
import { problemsOf } from './validity.ts'

/** One change of the rules: what stands there now, and what shall. `null` where nothing stands. */
export const change = z.strictObject({
  path: z.string().max(160).regex(pathPattern),
  from: plainJson(),
  to: plainJson(),
})

export const changes = z.array(change).min(1).max(50)

export type Change = z.output<typeof change>

/** Why a set of changes can't be made. */
export type Refused =
  | { code: 'path_unknown' | 'charter_moved_on' | 'paths_overlap' | 'change_empty'; path: string }
  | { code: 'layer_wrong'; path: string; layer: Layer }
  | { code: 'charter_invalid'; problem: Problem; count: number }
  | { code: 'law_breached'; finding: Finding; count: number }

export type Amended = { data: CharterData } | { refused: Refused }

/** Makes the changes, in whatever order they come, if each still meets what it was written against. */
export function amended(
  before: CharterData,
  list: readonly Change[],
  slices: Slices,
  layer?: Layer,
): Amended {
  const parsed = list.map((one) => ({ ...one, at: parsePath(one.path) }))
  for (const [i, one] of parsed.entries()) {
    if (!one.at) return refuse('path_unknown', one.path)
    if (parsed.slice(0, i).some((other) => overlap(other.at!, one.at!)))
      return refuse('paths_overlap', one.path)
    if (!same(valueAt(before, one.at), one.from)) return refuse('charter_moved_on', one.path)
    if (same(one.from, one.to)) return refuse('change_empty', one.path)
    const belongs = layerOfChange(before, one.at, one.to, slices)
    if (!belongs) return refuse('path_unknown', one.path)
    if (layer && belongs !== layer)
      return { refused: { code: 'layer_wrong', path: one.path, layer: belongs } }
  }
  const after = parsed.reduce((data, one) => withValueAt(data, one.at!, one.to), before)
  return judged(before, after, slices)
}

const refuse = (
  code: 'path_unknown' | 'charter_moved_on' | 'paths_overlap' | 'change_empty',
  path: string,
) => ({
  refused: { code, path },
})

/** Only what the change itself brings about stands in its way, not what newer software finds missing. */
function judged(before: CharterData, after: CharterData, slices: Slices): Amended {
  const parsed = charterData.safeParse(after)
  if (!parsed.success) {
    const problem = { code: 'shape', path: parsed.error.issues[0]!.path.join('.') } as const
    return { refused: { code: 'charter_invalid', problem, count: parsed.error.issues.length } }
  }
  const known = new Set(problemsOf(before, slices).map(keyOf))
  const problems = problemsOf(parsed.data, slices).filter((one) => !known.has(keyOf(one)))
  if (problems[0])
    return { refused: { code: 'charter_invalid', problem: problems[0], count: problems.length } }
  const breach = refusedByLaw(parsed.data, legalEffect(before, parsed.data).causes, before)
  return breach ? { refused: breach } : { data: parsed.data }
}

/** What the law refuses, where the rules say so: those in force, or for a founding the rules themselves. */
export function refusedByLaw(
  data: CharterData,
  findings: readonly Finding[],
  inForce = data,
): Extract<Refused, { code: 'law_breached' }> | undefined {
  const breaches = findings.filter((one) => one.severity === 'breach')
  const isRefused = breaches[0] && dialValue(inForce, legalBreaches.name) === 'refuse'
  return isRefused ? { code: 'law_breached', finding: breaches[0]!, count: breaches.length } : undefined
}

const keyOf = ({ code, path, name = '' }: Problem) => `${code} ${path} ${name}`

/** Two changes that touch the same words: the same clause, or a clause and its capability. */
function overlap(a: Path, b: Path): boolean {
  if (clauseOf(a) === clauseOf(b)) return a.field === b.field || !a.field || !b.field
  return holds(a, b) || holds(b, a)
}

function holds(capability: Path, clause: Path): boolean {
  return capability.section === 'capabilities' && clause.name.startsWith(`${capability.name}.`)
}

export function same(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b)
}

/**
 * The layer in which a change must be made: a dial's own, a power's as the charter states it (moving it to another
 * layer needs the harder one, and a new power at least the one it is meant for), all else the hardest. Nothing for a
 * dial or power this software does not have.
 */
export function layerOfChange(data: CharterData, path: Path, to: unknown, slices: Slices): Layer | undefined {
  if (path.section === 'dials') {
    const dial = slices.dial(path.name)
    return dial && layerHere(data, dial.layer)
  }
  if (path.section !== 'powers') return topLayer(data)
  const stated = data.powers[path.name]
  const suggested = powerSpec(slices, path.name)
  if (!stated && !suggested) return undefined
  const from = stated?.layer ?? layerHere(data, suggested!.layer)
  const wanted =
    path.field === undefined ? (to as Power | null)?.layer : path.field === 'layer' ? to : undefined
  return isLayer(wanted) && data.layers[wanted] ? harder(from, wanted) : from
}

const isLayer = (value: unknown): value is Layer => layers.includes(value as Layer)

/** The layer a clause stands in now. */
export function layerOfClause(data: CharterData, path: Path, slices: Slices): Layer {
  return layerOfChange(data, path, undefined, slices) ?? topLayer(data)
}
