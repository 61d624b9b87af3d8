import type { Lang } from '../kernel/language.ts'
import { enResult } from './explain-result-en.ts'
import { koResult } from './explain-result-ko.ts'
import type { Tie } from './method.ts'

/** The sentences about a choice among options in one language. */
export interface ResultWords {
  nothingDecided: string
  nobody(isBudget: boolean): string
  chosen(names: readonly string[], rest: number, how: { isBudget: boolean; open: boolean }): string
  /** One option with its votes, in the measure of the method. */
  got(name: string, votes: string, method: string): string
  ranking(method: string, got: readonly string[], rest: number): string
  quota(votes: string): string
  surplus(names: readonly string[]): string
  excluded(names: readonly string[], votes: string): string
  reached(name: string, votes: string): string
  overHalf(name: string, votes: string): string
  left(name: string): string
  versus(name: string, mine: string, theirs: string): string
  beatsAll(name: string, versus: readonly string[]): string
  beatsMost(name: string, versus: readonly string[], method: string): string
  lot: string
  spent(amount: string): string
  budgetRule: Record<string, string>
  skipped(names: readonly string[], rest: number): string
  stopped(names: readonly string[]): string
  tie(names: readonly string[], by: Tie['by']): string
  undecided(names: readonly string[]): string
  restInTable: string
}

const languages: Record<Lang, ResultWords> = { ko: koResult, en: enResult }

export const resultWords = (lang: Lang): ResultWords => languages[lang]
