import type { Context } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { dataOf } from '../charter/charter.ts'
import { lawOfficeOf } from '../charter/legal-procedures.ts'
import { type LegalRule, profileOf } from '../charter/profile.ts'
import { type Office, officeOf } from './charter-parts.ts'
import { dayAfter } from './local-day.ts'
import { termsBefore, termsOfAgent } from './term-rows.ts'

/** What the law asks of an office's terms; nothing where no law is named or it does not speak of this office. */
export const officerLaw = (charter: Charter, { kind, code }: Pick<Office, 'kind' | 'code'>) =>
  lawOffice(charter, kind, code) ? profileOf(charter).officers : undefined

/** How many months a term may last by our rules and the law, whichever is shorter; null where neither says. */
export function monthsOf(charter: Charter, office: Office): number | null {
  const law = officerLaw(charter, office)
  const said = [office.termMonths, law?.termMonths].flatMap((months) => months ?? [])
  return said.length > 0 ? Math.min(...said) : null
}

/** Which office of the law one of the charter's is. */
export const lawOffice = (charter: Charter, kind: Office['kind'], code: string) =>
  lawOfficeOf(dataOf(charter), kind, code)

/** The last day of a whole term that begins on a day; without end where nothing limits it. */
export function lastDayOf(months: number | null, from: string): string | null {
  return months === null ? null : dayAfter(dayAfter(from, { months }), { days: -1 })
}

/** The failures of `lawProblem`; each names the article. */
export const lawProblems = ['reelected_too_often', 'offices_incompatible'] as const

export const articleOf = ({ article }: LegalRule) => ({ articleKo: article.ko, articleEn: article.en })

type Wanted = { agent: string; from: Date; until: Date | null }

/** What the law has against this member in this office; nothing where no law is named, or it is silent. */
export async function lawProblem(
  ctx: Pick<Context, 'db' | 'commons' | 'charter'>,
  office: Office,
  one: Wanted,
) {
  const inLaw = lawOffice(ctx.charter, office.kind, office.code)
  if (!inLaw) return undefined
  const { officers } = profileOf(ctx.charter)
  const times = officers?.chairReelections ?? null
  if (officers && inLaw === 'chair' && times !== null && (await termsInARow(ctx, office, one)) > times)
    return { code: 'reelected_too_often' as const, values: { times, ...articleOf(officers) } }
  return incompatibility(ctx, inLaw, one)
}

/**
 * How many terms this member has had in a row until now: 연임 is holding on, so another's term in between begins it
 * anew (협동조합 기본법 제35조 제2항).
 */
async function termsInARow(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  office: Office,
  { agent, from }: Wanted,
): Promise<number> {
  const terms = await termsBefore(db, commons.id, office, from)
  const other = terms.findIndex((term) => term.agent_id !== agent)
  return other === -1 ? terms.length : other
}

/** An office held at the same time that the law keeps apart from this one (제44조 제2항: auditors and directors). */
async function incompatibility(
  { db, commons, charter }: Pick<Context, 'db' | 'commons' | 'charter'>,
  inLaw: string,
  { agent, from, until }: Wanted,
) {
  const law = profileOf(charter).incompatible
  if (!law) return undefined
  const apart: string[] =
    law.office === inLaw ? law.with : law.with.some((one) => one === inLaw) ? [law.office] : []
  const terms = await termsOfAgent(db, commons.id, agent, from, until)
  const held = terms.find(({ kind, code }) => apart.includes(lawOffice(charter, kind, code) ?? ''))
  if (!held) return undefined
  const { label } = officeOf(charter, held.kind, held.code)!
  const values = { officeKo: label.ko, officeEn: label.en, ...articleOf(law) }
  return { code: 'offices_incompatible' as const, values }
}
