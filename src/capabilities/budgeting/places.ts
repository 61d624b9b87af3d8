import type { Posting } from '../../kernel/journal/entry.ts'

type Numbered = { number: number }

const below = ({ number }: Numbered, path: string) => `equity:budgets:round-${number}:${path}`

/** What a round holds that nobody was given to share out. */
export const poolOf = (round: Numbered): string => below(round, 'pool')

/** What somebody has to give away in a round. */
export const allowanceOf = (round: Numbered, agent: string): string => below(round, `allowances:${agent}`)

/** What was given to an idea and may still go back. */
export const givenTo = (round: Numbered, { number }: Numbered): string => below(round, `idea-${number}:given`)

/** What is an idea's budget: spending names it by `lineOf`. */
export const budgetOf = (round: Numbered, { number }: Numbered): string =>
  below(round, `idea-${number}:funded`)

/** What spending calls an idea's budget by. */
export const lineOf = ({ number }: Numbered): string => `idea-${number}`

interface Held {
  from: string
  to: string
  unit: string
  amount: bigint
}

/**
 * Own means held for one thing are held for another from now on. Means are credits: what they leave is posted to, what
 * they come to is posted from.
 */
export const heldFor = ({ from, to, unit, amount }: Held): Posting => ({ from: to, to: from, unit, amount })
