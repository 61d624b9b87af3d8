import type { Who } from '../../kernel/authority.ts'
import type { Layer } from '../../kernel/charter.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { CharterData, Power } from './charter.ts'
import { amendCommands, layerHere, topLayer } from './layers.ts'
import { parsePath, withValueAt } from './paths.ts'
import { dialsOf, type PowerSpec, powersOf, statedValue, switchedOn } from './powers.ts'
import { registry } from './registry.ts'
import type { Template } from './template.ts'

/** What a founder says differently from the template. */
export interface Answers {
  /** By dial, as the charter states it. */
  dials?: Readonly<Record<string, unknown>>
  /** By charter path; `true` and `false` for a capability. */
  clauses?: Readonly<Record<string, unknown>>
}

/**
 * The whole charter a template and the answers of the founding form make: every power and every dial of every slice
 * that is switched on. Nothing is invented: a suggested `who` that names an organ, role, type or procedure the
 * template neither has nor maps is left out, and so denied.
 */
export function charterFrom(
  template: Template,
  answers: Answers = {},
  slices: Slices = registry(),
): CharterData {
  const capabilities = capabilitiesFrom(template, answers, slices)
  const frame = frameOf(template, capabilities)
  for (const slice of switchedOn(slices, capabilities)) {
    for (const spec of powersOf(slice)) frame.powers[spec.name] = powerFrom(spec, template, frame)
    for (const dial of dialsOf(slice)) {
      const own = Object.hasOwn(template.dials, dial.name)
      frame.dials[dial.name] = own ? template.dials[dial.name] : statedValue(dial)
    }
  }
  return withAmenders(answered(frame, answers))
}

function capabilitiesFrom(template: Template, answers: Answers, slices: Slices): string[] {
  const asked = Object.entries(answers.clauses ?? {}).flatMap(([path, value]) => {
    const at = parsePath(path)
    return at?.section === 'capabilities' ? [[at.name, value === true] as const] : []
  })
  const chosen = new Map([...template.capabilities.map((name) => [name, true] as const), ...asked])
  // A template may name a capability this installation was built without.
  return [...chosen].flatMap(([name, on]) => (on && slices.slice(name) ? [name] : [])).sort()
}

function frameOf(template: Template, capabilities: string[]): CharterData {
  const { profile, calls, layers, memberTypes, organs, roles, procedures } = template
  const parts = { calls, layers, memberTypes, organs, roles, procedures }
  const law = profile ? { profile } : {}
  return structuredClone({ template: template.code, ...law, ...parts, powers: {}, dials: {}, capabilities })
}

/** What a charter says first about a power: the template's word, else the slice's suggestion in its words. */
function powerFrom(spec: PowerSpec, template: Template, data: CharterData): Power {
  const own = template.powers[spec.name]
  const { who, layer } = Array.isArray(own) ? { who: own, layer: undefined } : (own ?? {})
  const said = who ?? spec.who.flatMap((one) => template.mapping[one] ?? [one])
  const known = said.filter((one) => isKnown(data, one))
  return { who: [...new Set(known)], layer: layerHere(data, layer ?? spec.layer) }
}

/** The same for a charter in force: how it would first state a power it doesn't mention yet. */
export function powerSuggested(spec: PowerSpec, data: CharterData): Power {
  const known = spec.who.filter((one) => isKnown(data, one))
  return { who: [...new Set(known)], layer: layerHere(data, spec.layer) }
}

function isKnown(data: CharterData, who: Who): boolean {
  const [kind, name = ''] = who.split(':')
  if (kind === 'type') return Object.hasOwn(data.memberTypes, name)
  if (kind === 'organ') return Object.hasOwn(data.organs, name)
  if (kind === 'role') return Object.hasOwn(data.roles, name)
  return kind !== 'decision' || Object.hasOwn(data.procedures, name)
}

function answered(data: CharterData, answers: Answers): CharterData {
  const dials = Object.entries(answers.dials ?? {}).map(([name, value]) => [`dials.${name}`, value] as const)
  return [...dials, ...Object.entries(answers.clauses ?? {})].reduce((so, [path, value]) => {
    const at = parsePath(path)
    return at && at.section !== 'capabilities' ? withValueAt(so, at, value) : so
  }, data)
}

/**
 * Each layer changes by its own procedure and in no other way, which only the hardest layer can alter. For a layer
 * that is not there nothing is stated.
 */
export function withAmenders(data: CharterData): CharterData {
  const powers = { ...data.powers }
  for (const [layer, name] of Object.entries(amendCommands) as [Layer, string][]) {
    const rule = data.layers[layer]
    if (!rule) delete powers[name]
    else if (Object.hasOwn(powers, name))
      powers[name] = { who: [`decision:${rule.amendedBy}`], layer: topLayer(data) }
  }
  return { ...data, powers }
}
