import { proceduresOf } from '../../kernel/authority.ts'
import type { Layer } from '../../kernel/charter.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { CharterData } from './charter.ts'
import { amendCommands, layersIn, topLayer } from './layers.ts'
import { dialsOf, isDomain, powersFor, switchedOn } from './powers.ts'
import { type Problem, problemIn } from './problems.ts'
import type { Procedure } from './procedure.ts'
import { isMotion } from './procedure-methods.ts'
import { procedureProblems, unknownWho } from './procedure-validity.ts'
import { profiles } from './profile.ts'

/**
 * Everything that keeps a charter from being put in force, in reading order; empty for a good one. It checks that
 * the words fit together and that nobody is locked out, not that the rules are wise.
 */
export function problemsOf(data: CharterData, slices: Slices): Problem[] {
  return [
    ...structureProblems(data),
    ...procedureProblems(data),
    ...capabilityProblems(data, slices),
    ...powerProblems(data, slices),
    ...amenderProblems(data, slices),
    ...dialProblems(data, slices),
    ...lockOuts(data, slices),
  ]
}

function structureProblems(data: CharterData): Problem[] {
  const here = layersIn(data)
  const unknown = here.filter((layer) => !Object.hasOwn(data.procedures, data.layers[layer]!.amendedBy))
  const { profile } = data
  return [
    ...(profile === undefined || profiles.has(profile)
      ? []
      : [{ code: 'profile_unknown', path: 'profile', name: profile } as const]),
    ...(here.length === 0 ? [{ code: 'layers_missing', path: 'layers' } as const] : []),
    ...(Object.keys(data.memberTypes).length === 0
      ? [{ code: 'member_types_missing', path: 'memberTypes' } as const]
      : []),
    ...unknown.map((layer) => {
      return {
        code: 'procedure_unknown',
        path: `layers.${layer}`,
        name: data.layers[layer]!.amendedBy,
      } as const
    }),
    ...here
      .filter((layer) => isChoice(data, data.layers[layer]!.amendedBy))
      .map(
        (layer) =>
          ({
            code: 'amender_chooses',
            path: `layers.${layer}`,
            name: data.layers[layer]!.amendedBy,
          }) as const,
      ),
  ]
}

/** Rules change by yes or no to one change; a procedure that chooses among options says neither. */
const isChoice = (data: CharterData, procedure: string) =>
  Object.hasOwn(data.procedures, procedure) && !isMotion(data.procedures[procedure]!.method)

function capabilityProblems(data: CharterData, slices: Slices): Problem[] {
  const known = new Set(slices.all.filter((one) => !isDomain(one)).map((one) => one.name))
  return data.capabilities.flatMap((name, i) => [
    ...(known.has(name) ? [] : [{ code: 'capability_unknown', path: `capabilities.${name}`, name } as const]),
    ...(data.capabilities.indexOf(name) < i
      ? [{ code: 'capability_repeated', path: `capabilities.${name}`, name } as const]
      : []),
  ])
}

function powerProblems(data: CharterData, slices: Slices): Problem[] {
  const powers = powersFor(slices, data)
  const known = new Set(powers.map((one) => one.name))
  const missing = powers.filter((one) => !Object.hasOwn(data.powers, one.name))
  const stated = Object.entries(data.powers).flatMap(([name, { who, layer }]) => {
    const path = `powers.${name}`
    return [
      ...(known.has(name) ? [] : [{ code: 'power_unknown', path, name } as const]),
      ...(data.layers[layer] ? [] : [{ code: 'layer_unknown', path, name: layer } as const]),
      ...who.flatMap((one) => unknownWho(data, path, one)),
    ]
  })
  return [
    ...stated,
    ...missing.map(({ name }) => ({ code: 'power_missing', path: `powers.${name}`, name }) as const),
  ]
}

/** The rules change by decision of each layer's own procedure, in no other way, as the hardest layer says. */
function amenderProblems(data: CharterData, slices: Slices): Problem[] {
  return Object.entries(amendCommands).flatMap(([layer, name]) => {
    if (!slices.command(name) || !Object.hasOwn(data.powers, name)) return []
    const rule = data.layers[layer as Layer]
    const { who, layer: writtenIn } = data.powers[name]!
    const fits =
      rule && who.length === 1 && who[0] === `decision:${rule.amendedBy}` && writtenIn === topLayer(data)
    return fits ? [] : [{ code: 'amender_wrong', path: `powers.${name}`, name }]
  })
}

function dialProblems(data: CharterData, slices: Slices): Problem[] {
  const dials = switchedOn(slices, data.capabilities).flatMap(dialsOf)
  const known = new Set(dials.map((one) => one.name))
  const strangers = Object.keys(data.dials).filter((name) => !known.has(name))
  return [
    ...strangers.map((name) => ({ code: 'dial_unknown', path: `dials.${name}`, name }) as const),
    ...dials.flatMap(({ name, schema, strangers }): Problem[] => {
      const path = `dials.${name}`
      if (!Object.hasOwn(data.dials, name)) return [{ code: 'dial_missing', path, name }]
      const parsed = schema.safeParse(data.dials[name])
      if (!parsed.success) return [{ code: problemIn(parsed.error.issues[0]?.message), path, name }]
      return (strangers?.(parsed.data, data) ?? []).map((one) => ({ ...one, path }))
    }),
  ]
}

/** Powers without which members could not change anything any more. */
const needed = ['decisions.propose', 'decisions.castBallot', 'decisions.close']

/** What a procedure that says more needs besides: without it what it decides would wait for ever. */
const neededFor: Partial<Record<keyof Procedure, string>> = {
  secret: 'decisions.castSecretBallot',
  supporters: 'decisions.support',
  discussDays: 'decisions.openVoting',
  delegation: 'decisions.delegateVote',
  delayDays: 'decisions.carryOut',
  waitsFor: 'decisions.recordFiling',
}

function lockOuts(data: CharterData, slices: Slices): Problem[] {
  const procedures = Object.values(data.procedures)
  const more = Object.entries(neededFor).flatMap(([field, power]) =>
    procedures.some((one) => one[field as keyof Procedure] !== undefined) ? [power] : [],
  )
  const decided = Object.values(data.powers).some((power) => proceduresOf(power.who).length > 0)
  const empty = [...needed, ...more].filter((name) => slices.command(name) && !data.powers[name]?.who.length)
  return decided ? empty.map((name) => ({ code: 'nobody_may', path: `powers.${name}`, name })) : []
}
