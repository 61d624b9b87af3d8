import type { Charter } from '../../kernel/charter.ts'
import type { Bilingual, Lang } from '../../kernel/language.ts'

/** An organ or role as the charter states it. */
export interface Office {
  kind: 'organ' | 'role'
  code: string
  label: Bilingual
  /** How many may hold it at once; `null` is as many as one likes. */
  seats: number | null
  /** How long a term may last; `null` is without end. */
  termMonths: number | null
}

export interface MemberType {
  code: string
  label: Bilingual
  votes: boolean
}

type Parts = {
  memberTypes?: Record<string, { label: Bilingual; votes: boolean }>
  organs?: Record<string, Omit<Office, 'kind' | 'code'>>
  roles?: Record<string, Omit<Office, 'kind' | 'code'>>
}

const partsOf = (charter: Charter) => charter.data as Parts

/** The member types in the charter's order. */
export function memberTypesOf(charter: Charter): MemberType[] {
  return Object.entries(partsOf(charter).memberTypes ?? {}).map(([code, one]) => ({ code, ...one }))
}

/** Organs first, then roles. */
export function officesOf(charter: Charter): Office[] {
  const { organs = {}, roles = {} } = partsOf(charter)
  const list = (kind: Office['kind'], named: typeof organs) =>
    Object.entries(named).map(([code, one]) => ({ kind, code, ...one }))
  return [...list('organ', organs), ...list('role', roles)]
}

export function officeOf(charter: Charter, kind: Office['kind'], code: string): Office | undefined {
  return officesOf(charter).find((one) => one.kind === kind && one.code === code)
}

/** What the charter calls a member type; the code itself where an amendment took the type away. */
export function typeLabel(charter: Charter, code: string, lang: Lang): string {
  return memberTypesOf(charter).find((one) => one.code === code)?.label[lang] ?? code
}

export function officeLabel(charter: Charter, kind: Office['kind'], code: string, lang: Lang): string {
  return officeOf(charter, kind, code)?.label[lang] ?? code
}

/** The first of `types` that is no member type of the charter. */
export function unknownType(charter: Charter, types: readonly string[]): string | undefined {
  const known = new Set(memberTypesOf(charter).map((one) => one.code))
  return types.find((code) => !known.has(code))
}
