import type { CharterData } from './charter.ts'
import { procedureFields } from './procedure.ts'

/**
 * A path names one clause of a charter or one field of it. Codes hold no dot and qualified names exactly one, so the
 * number of steps decides what is meant:
 *
 *     calls.commons | calls.member
 *     profile                                             the one name without a dot
 *     layers.<layer>[.amendedBy | .label]
 *     memberTypes.<code>[.label | .votes]
 *     organs.<code>[.label | .seats | .termMonths]        roles.<code>[…] likewise
 *     procedures.<code>[.<field>]
 *     powers.<slice>.<name>[.who | .layer]
 *     dials.<slice>.<name>
 *     capabilities.<slice>
 *
 * A clause that is not there reads as `null`, and writing `null` removes it. `capabilities.<slice>` reads as
 * `{ powers, dials }`, everything the charter says about the capability, so that it is switched on and off whole.
 */
export interface Path {
  section: Section
  /** The clause's name inside its section: `worker`, `members.admit`. */
  name: string
  /** One field of the clause. */
  field?: string
}

const fields = {
  calls: [],
  profile: [],
  layers: ['amendedBy', 'label'],
  memberTypes: ['label', 'votes'],
  organs: ['label', 'seats', 'termMonths'],
  roles: ['label', 'seats', 'termMonths'],
  procedures: procedureFields,
  powers: ['who', 'layer'],
  dials: [],
  capabilities: [],
} as const satisfies Record<string, readonly string[]>

export type Section = keyof typeof fields
export const sections = Object.keys(fields) as Section[]

const code = '[a-z][a-z0-9_-]{0,39}'
const qualified = `${code}\\.[A-Za-z][A-Za-z0-9_]{0,59}`
const names: Record<Section, string> = {
  calls: '(?:commons|member)',
  profile: '',
  layers: '(?:articles|bylaws|regulations)',
  memberTypes: code,
  organs: code,
  roles: code,
  procedures: code,
  powers: qualified,
  dials: qualified,
  capabilities: code,
}

/** Every path and nothing else: safe to stand in a journal entry. */
export const pathPattern = new RegExp(`^(?:${sections.map(patternOf).join('|')})$`)

function patternOf(section: Section): string {
  if (section === 'profile') return section
  const field = fields[section].length > 0 ? `(?:\\.(?:${fields[section].join('|')}))?` : ''
  return `${section}\\.${names[section]}${field}`
}

const readers = Object.fromEntries(
  sections.map((section) => [
    section,
    new RegExp(`^${section}\\.(${names[section]})(?:\\.(${[...fields[section], '-'].join('|')}))?$`),
  ]),
) as Record<Section, RegExp>

/** Reads a path; nothing for what is none. */
export function parsePath(text: string): Path | undefined {
  if (text === 'profile') return { section: text, name: text }
  const section = text.slice(0, text.indexOf('.')) as Section
  const match = pathPattern.test(text) ? readers[section]?.exec(text) : undefined
  return match ? { section, name: match[1]!, field: match[2] } : undefined
}

/** The whole clause a path is in: `procedures.assembly.num` → `procedures.assembly`. */
export function clauseOf(path: Path): string {
  return path.section === 'profile' ? path.section : `${path.section}.${path.name}`
}

/** What a path reads in a charter; `null` for what is not there. */
export function valueAt(data: CharterData, path: Path): unknown {
  if (path.section === 'capabilities') return capabilityAt(data, path.name)
  if (path.section === 'profile') return data.profile ?? null
  const section = (data[path.section] ?? {}) as Record<string, unknown>
  const clause = Object.hasOwn(section, path.name) ? section[path.name] : undefined
  if (path.field === undefined) return clause ?? null
  return (clause as Record<string, unknown> | undefined)?.[path.field] ?? null
}

/**
 * A charter with another value at a path. Nothing is changed in place. The result may be no valid charter: `null` in
 * a field that can't be absent, a field of a clause that is not there.
 */
export function withValueAt(data: CharterData, path: Path, value: unknown): CharterData {
  if (path.section === 'capabilities') return withCapability(data, path.name, value)
  if (path.section === 'profile') return withProfile(data, value)
  const section = { ...((data[path.section] ?? {}) as Record<string, unknown>) }
  if (path.field === undefined) put(section, path.name, value, path.section === 'dials')
  else {
    const clause = { ...((section[path.name] ?? {}) as Record<string, unknown>) }
    put(clause, path.field, value, path.section !== 'procedures' && path.field !== 'label')
    section[path.name] = clause
  }
  return { ...data, [path.section]: section } as CharterData
}

function withProfile({ profile: _, ...data }: CharterData, value: unknown): CharterData {
  return (value === null ? data : { ...data, profile: value }) as CharterData
}

/** `null` removes a clause or an optional field, but is itself what a dial or a field like `seats` may say. */
function put(record: Record<string, unknown>, key: string, value: unknown, nullCounts: boolean): void {
  if (value === null && !nullCounts) delete record[key]
  else record[key] = value
}

function capabilityAt(data: CharterData, name: string): unknown {
  if (!data.capabilities.includes(name)) return null
  return { powers: ofSlice(data.powers, name), dials: ofSlice(data.dials, name) }
}

function withCapability(data: CharterData, name: string, value: unknown): CharterData {
  const stated = (value ?? {}) as { powers?: CharterData['powers']; dials?: CharterData['dials'] }
  const others = data.capabilities.filter((one) => one !== name)
  return {
    ...data,
    capabilities: value === null ? others : [...others, name].sort(),
    powers: { ...notOfSlice(data.powers, name), ...stated.powers },
    dials: { ...notOfSlice(data.dials, name), ...stated.dials },
  }
}

function ofSlice<T>(all: Record<string, T>, slice: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith(`${slice}.`)))
}

function notOfSlice<T>(all: Record<string, T>, slice: string): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith(`${slice}.`)))
}

/** The path of every clause a charter has, in the order it is read. */
export function clausesOf(data: CharterData): string[] {
  return sections.flatMap((section) => {
    if (section === 'profile') return data.profile === undefined ? [] : [section]
    const part = data[section] ?? {}
    const own = Array.isArray(part)
      ? part
      : Object.keys(part).filter((key) => (part as never)[key] !== undefined)
    return own.map((name) => `${section}.${name}`)
  })
}
