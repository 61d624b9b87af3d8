import { proceduresOf, type Who } from '../../kernel/authority.ts'
import type { Layer } from '../../kernel/charter.ts'
import type { Slices } from '../../kernel/slices.ts'
import type { Procedure } from './procedure.ts'
import type { CharterData } from './charter.ts'
import { amendCommands, layersIn, topLayer } from './layers.ts'
import { dialsOf, isDomain, powersFor, switchedOn } from './powers.ts'

export const problemCodes = [
  'shape',
  'layers_missing',
  'member_types_missing',
  'procedure_unknown',
  'type_unknown',
  'organ_unknown',
  'role_unknown',
  'layer_unknown',
  'power_unknown',
  'power_missing',
  'dial_unknown',
  'dial_missing',
  'dial_out_of_bounds',
  'capability_unknown',
  'capability_repeated',
  'amender_wrong',
  'share_above_one',
  'never_passes',
  'nobody_votes',
  'electorate_wrong',
  'vote_without_right',
  'nobody_may',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** Why a charter could not work, and where. `name` is the code that is unknown or the power nobody has. */
export interface Problem {
  code: ProblemCode
  path: string
  name?: string
}

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
  return [
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
  ]
}

function procedureProblems(data: CharterData): Problem[] {
  return Object.entries(data.procedures).flatMap(([code, one]) => {
    const path = `procedures.${code}`
    return [
      ...(one.num > one.den || one.quorumNum > one.quorumDen
        ? [{ code: 'share_above_one', path } as const]
        : []),
      ...(one.strict && one.num === one.den ? [{ code: 'never_passes', path } as const] : []),
      ...one.electorate.flatMap((who) => unknownWho(data, path, who)),
      ...one.electorate
        .filter((who) => !/^(member$|type:|organ:|role:)/.test(who))
        .map((who) => ({ code: 'electorate_wrong', path, name: who }) as const),
      ...withoutRight(data, one).map((name) => ({ code: 'vote_without_right', path, name }) as const),
      ...(hasVoters(data, one) ? [] : [{ code: 'nobody_votes', path } as const]),
    ]
  })
}

/** Member types without a vote that this procedure would let vote: `member` means every member. */
function withoutRight(data: CharterData, { electorate }: Procedure): string[] {
  const voteless = Object.keys(data.memberTypes).filter((code) => !data.memberTypes[code]!.votes)
  return voteless.filter((code) => electorate.includes('member') || electorate.includes(`type:${code}`))
}

/** Whether anyone could ever vote: members of a type with a vote, or whoever holds an office. */
function hasVoters(data: CharterData, procedure: Procedure): boolean {
  return procedure.electorate.some((who) => {
    const [kind, name = ''] = who.split(':')
    if (kind === 'member') return Object.values(data.memberTypes).some((type) => type.votes)
    if (kind === 'type') return Object.hasOwn(data.memberTypes, name) && data.memberTypes[name]!.votes
    return Object.hasOwn(data.organs, name) || Object.hasOwn(data.roles, name)
  })
}

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

function unknownWho(data: CharterData, path: string, who: Who): Problem[] {
  const [kind, name] = who.split(':')
  if (name === undefined) return []
  const places = {
    type: ['type_unknown', data.memberTypes],
    organ: ['organ_unknown', data.organs],
    role: ['role_unknown', data.roles],
    decision: ['procedure_unknown', data.procedures],
  } as const
  const place = places[kind as keyof typeof places]
  return !place || Object.hasOwn(place[1], name) ? [] : [{ code: place[0], path, name }]
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
    ...dials.flatMap(({ name, schema }): Problem[] => {
      const path = `dials.${name}`
      if (!Object.hasOwn(data.dials, name)) return [{ code: 'dial_missing', path, name }]
      return schema.safeParse(data.dials[name]).success ? [] : [{ code: 'dial_out_of_bounds', path, name }]
    }),
  ]
}

/** Powers without which members could not change anything any more. */
const needed = ['decisions.propose', 'decisions.castBallot', 'decisions.close']

function lockOuts(data: CharterData, slices: Slices): Problem[] {
  const decided = Object.values(data.powers).some((power) => proceduresOf(power.who).length > 0)
  const empty = needed.filter((name) => slices.command(name) && !data.powers[name]?.who.length)
  return decided ? empty.map((name) => ({ code: 'nobody_may', path: `powers.${name}`, name })) : []
}
