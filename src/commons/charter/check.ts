import type { Slices } from '../../kernel/slices.ts'
import { type CharterData, dialValue } from './charter.ts'
import { layersIn } from './layers.ts'
import { switchedOn } from './powers.ts'

/** How far a charter goes towards one of Ostrom's design principles (Governing the Commons, 1990, table 3.1). */
export type Presence = 'present' | 'partly' | 'absent'

export interface PrincipleCheck {
  principle: number
  presence: Presence
  /** Clauses that show it. */
  paths: string[]
  /** Parts for which no clause was found. */
  missing: PartName[]
}

const parts = {
  1: ['who_belongs', 'what_is_shared'],
  2: ['work_counted', 'shares_follow_work'],
  3: ['members_change_rules', 'everyone_votes', 'members_propose'],
  4: ['journal_readable', 'monitors'],
  5: ['sanctions_graduated'],
  6: ['records_contested', 'conflicts_resolved'],
  7: ['rules_are_own', 'rules_recognised'],
  8: ['nested'],
} as const

export type PartName = (typeof parts)[keyof typeof parts][number]

/**
 * Holds a charter against Ostrom's eight principles. It counts only clauses that are in force here and that the
 * software carries out: a principle without one is absent, however good the intentions.
 */
export function charterCheck(data: CharterData, slices: Slices): PrincipleCheck[] {
  const found = evidence(data, slices)
  return Object.entries(parts).map(([number, names]) => {
    const principle = Number(number)
    const missing = names.filter((name) => found[name].length === 0)
    const presence = missing.length === 0 ? 'present' : missing.length < names.length ? 'partly' : 'absent'
    const paths = [...new Set(names.flatMap((name) => found[name]))]
    return { principle, presence, paths, missing: [...missing] }
  })
}

function evidence(data: CharterData, slices: Slices): Record<PartName, string[]> {
  const dials = dialsByPrinciple(data, slices)
  return {
    who_belongs: [...clauses('memberTypes', data.memberTypes), ...dials(1).filter(isOf('members'))],
    what_is_shared: [
      ...usable(data, slices, /^(things|designs|market)\.|^observation\.(register|describe)/),
      ...dials(1).filter((path) => !isOf('members')(path)),
    ],
    work_counted: usable(data, slices, /^contributions\.(log|confirm|record)/),
    shares_follow_work: dials(2),
    members_change_rules: ownAmenders(data),
    everyone_votes: equalVote(data),
    members_propose: membersMay(data, slices, /^decisions\.propose$/),
    journal_readable: dials(4).filter(isOpenness),
    monitors: [
      ...clauses('organs', pick(data.organs, /audit/)),
      ...dials(4).filter((path) => !isOpenness(path)),
    ],
    sanctions_graduated: [...usable(data, slices, /^sanctions\./), ...dials(5)],
    records_contested: usable(data, slices, /\.(contest|answerContest)/),
    conflicts_resolved: [...usable(data, slices, /^sanctions\.(openConflict|appeal)$/), ...dials(6)],
    rules_are_own: ownAmenders(data),
    rules_recognised: dials(7),
    nested: [...usable(data, slices, /^(networks\.(joinNetwork|inviteCommons)$|groups\.)/), ...dials(8)],
  }
}

const clauses = (section: string, part: object) => Object.keys(part).map((name) => `${section}.${name}`)
const isOf = (slice: string) => (path: string) => path.startsWith(`dials.${slice}.`)
/** Who may look is one thing; that somebody does look another. */
const isOpenness = (path: string) => /open_to$/.test(path)

function pick<T>(part: Record<string, T>, pattern: RegExp): Record<string, T> {
  return Object.fromEntries(Object.entries(part).filter(([name]) => pattern.test(name)))
}

/** Stated dials that declare a principle, and whose value does not switch the rule off. */
function dialsByPrinciple(data: CharterData, slices: Slices): (principle: number) => string[] {
  const stated = switchedOn(slices, data.capabilities)
    .flatMap((slice) => slice.dials)
    .filter((dial) => Object.hasOwn(data.dials, dial.name) && !isOff(dialValue(data, dial.name)))
  return (principle) => stated.filter((one) => one.principle === principle).map((one) => `dials.${one.name}`)
}

/** Zero, "no" and nothing are how a dial says that its rule isn't used. */
function isOff(value: unknown): boolean {
  return value === 0 || value === 0n || value === false || value === null || value === 'none'
}

/** Powers of existing commands that somebody may use. */
function usable(data: CharterData, slices: Slices, pattern: RegExp): string[] {
  const names = Object.keys(data.powers).filter((name) => pattern.test(name) && slices.command(name))
  return names.filter((name) => data.powers[name]!.who.length > 0).map((name) => `powers.${name}`)
}

function membersMay(data: CharterData, slices: Slices, pattern: RegExp): string[] {
  return usable(data, slices, pattern).filter((path) => {
    const who = data.powers[path.slice('powers.'.length)]!.who
    return who.includes('member') || everyType(data, who)
  })
}

const everyType = (data: CharterData, who: readonly string[]) =>
  Object.keys(data.memberTypes).every((type) => who.includes(`type:${type}`))

/** The hardest layer is changed by its members themselves: every one who has a vote. */
function ownAmenders(data: CharterData): string[] {
  const top = layersIn(data)[0]
  const procedure = top && data.layers[top]!.amendedBy
  if (!procedure || !Object.hasOwn(data.procedures, procedure)) return []
  const { electorate } = data.procedures[procedure]!
  const voting = Object.keys(data.memberTypes).filter((type) => data.memberTypes[type]!.votes)
  const all = electorate.includes('member') || voting.every((type) => electorate.includes(`type:${type}`))
  return all ? [`layers.${top}`, `procedures.${procedure}`] : []
}

/** Nobody takes part without a vote. */
function equalVote(data: CharterData): string[] {
  const all = Object.values(data.memberTypes).every((type) => type.votes)
  return all ? clauses('memberTypes', data.memberTypes) : []
}

/** How many principles are wholly there. */
export function presentCount(checks: readonly PrincipleCheck[]): number {
  return checks.filter((one) => one.presence === 'present').length
}
