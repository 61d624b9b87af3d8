import type { Bilingual } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import type { LegalRule, Profile } from './profile.ts'

export const findingCodes = [
  'articles_missing',
  'decided_by_others',
  'not_by_all',
  'not_special',
  'in_easy_layer',
  'not_by_board',
  'regulations_by_meeting',
  'majority_low',
  'base_not_present',
  'not_a_majority',
  'quorum_low',
  'votes_weighted',
  'every_type',
  'votes_delegated',
  'tie_broken',
  'not_in_person',
  'type_without_vote',
  'board_missing',
  'board_small',
  'auditor_missing',
  'chair_missing',
  'chair_many',
  'term_long',
  'filing_missing',
  'filing_wrong',
  'filing_too_much',
  'roll_open',
  'closed_to_members',
  'books_open',
  'auditor_shut_out',
  'leaving_hindered',
  'notice_short',
  'proxies_many',
  'proxies_not_written',
  'proxies_refused',
  'limit_passed',
  'name_reserved',
] as const

export type FindingCode = (typeof findingCodes)[number]

/** What `about` means in a sentence: a matter, a procedure, an office, a rule, a number. */
export interface About {
  name?: Bilingual
  limit?: number
}

/** Where a charter differs from what a law says, with the article and the clauses it is about. */
export interface Finding {
  code: FindingCode
  /** A breach is against the article's words; a note is worth knowing, and may well be in order. */
  severity: 'breach' | 'note'
  article: Bilingual
  /** Whether the statute itself was read for it. */
  read: boolean
  /** The clauses to change, the one to begin with first. */
  paths: string[]
  about: About
}

/** One part of the check. */
export type Check = (data: CharterData, profile: Profile) => Finding[]

type Stated = LegalRule | undefined

/** A finding of a rule, where the profile has that rule at all. */
export function finding(
  severity: Finding['severity'],
  code: FindingCode,
  rule: Stated,
  paths: readonly string[],
  about: About = {},
): Finding[] {
  if (!rule) return []
  return [{ code, severity, article: rule.article, read: rule.read, paths: [...paths], about }]
}

export const breach = (code: FindingCode, rule: Stated, paths: readonly string[], about?: About) =>
  finding('breach', code, rule, paths, about)
export const note = (code: FindingCode, rule: Stated, paths: readonly string[], about?: About) =>
  finding('note', code, rule, paths, about)

/** What tells two findings apart: the same rule broken at another place is another finding. */
export const keyOfFinding = ({ code, article, paths, about }: Finding) =>
  [code, article.ko, paths[0], about.name?.ko ?? ''].join(' ')
