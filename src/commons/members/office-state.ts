import type { Who } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'
import type { LawOffice } from '../charter/legal-procedures.ts'
import { type LegalRule, profileOf } from '../charter/profile.ts'
import { type Office, officesOf } from './charter-parts.ts'
import { lawOffice } from './office-law.ts'
import type { officers } from './queries.ts'

export type Term = Awaited<ReturnType<typeof officers.run>>['terms'][number]

/** How an office stands today: who holds it, what is free, what the law misses, and how soon somebody's term ends. */
export interface OfficeState {
  office: Office
  /** As powers name it: `organ:board`. */
  who: Who
  running: Term[]
  ahead: Term[]
  /** Over, and nobody has followed while a seat is free. */
  ended: Term[]
  /** Null where as many may hold it as one likes. */
  free: number | null
  /** Fewer hold it than the law asks for. */
  missing?: { least: number; law: LegalRule }
  /** When the first of the running terms ends with nobody to follow; null where none does. */
  endsAt: string | null
}

export const whoOf = ({ kind, code }: Pick<Office, 'kind' | 'code'>): Who => `${kind}:${code}`

/** Officers in law stand first, in the order people name them. */
const inOrder: readonly (LawOffice | undefined)[] = ['board', 'chair', 'auditor']

/** Every office of the charter with its terms: officers first, then organs, then roles. */
export function officeStates(charter: Charter, terms: readonly Term[]): OfficeState[] {
  const rank = ({ kind, code }: Office) => {
    const found = inOrder.indexOf(lawOffice(charter, kind, code))
    return found === -1 ? inOrder.length : found
  }
  const offices = [...officesOf(charter)].sort((a, b) => rank(a) - rank(b))
  return offices.map((office) => {
    const own = terms.filter(({ kind, code }) => kind === office.kind && code === office.code)
    const running = own.filter(({ state }) => state === 'running')
    const ahead = own.filter(({ state }) => state === 'ahead')
    const free = office.seats === null ? null : Math.max(office.seats - running.length, 0)
    const missing = missingOf(charter, office, terms)
    const endsAt = ahead.length > 0 ? null : firstEnd(running)
    return {
      office,
      who: whoOf(office),
      running,
      ahead,
      ended: endedOf(own, free, ahead),
      free,
      missing,
      endsAt,
    }
  })
}

/** The last to go, as many as are missed; whoever goes on in the office is not missed. */
function endedOf(own: readonly Term[], free: number | null, ahead: readonly Term[]): Term[] {
  const present = new Set(own.filter(({ state }) => state !== 'over').map(({ agent }) => agent))
  const seen = new Set<string>()
  const gone = own.filter(({ state, agent, from, until }) => {
    const isGone = state === 'over' && from !== until && !present.has(agent) && !seen.has(agent)
    seen.add(agent)
    return isGone
  })
  const last = [...gone].sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))
  return last.slice(0, Math.max((free ?? 0) - ahead.length, 0))
}

function firstEnd(running: readonly Term[]): string | null {
  return running.flatMap(({ until }) => until ?? []).sort()[0] ?? null
}

/** 협동조합 기본법 제34조 제1항: three directors, the chair among them, and one auditor. */
function missingOf(charter: Charter, { kind, code }: Office, terms: readonly Term[]): OfficeState['missing'] {
  const law = profileOf(charter).officers
  const inLaw = lawOffice(charter, kind, code)
  if (!law || !inLaw) return undefined
  const least = { board: law.directors, auditor: law.auditors, chair: 1 }[inLaw]
  const counted = inLaw === 'board' ? ['board', 'chair'] : [inLaw]
  const holders = terms.filter(
    (one) => one.state === 'running' && counted.includes(lawOffice(charter, one.kind, one.code) ?? ''),
  )
  return new Set(holders.map(({ agent }) => agent)).size < least ? { least, law } : undefined
}

const dayMs = 86_400_000

/** A term that ends within so many days should have its successor sought now. */
export const soonDays = 60

export const daysUntil = (at: string, now: Date): number =>
  Math.floor((new Date(at).getTime() - now.getTime()) / dayMs)

/** How much an office needs somebody now: 3 the law misses them, 2 nobody holds it, 1 a term ends soon, 0 not at all. */
export function needOf(one: OfficeState, now: Date): number {
  if (one.missing) return 3
  if (one.running.length + one.ahead.length === 0 && one.office.kind === 'organ') return 2
  if (one.ended.length > 0) return 2
  return one.endsAt !== null && daysUntil(one.endsAt, now) <= soonDays ? 1 : 0
}
