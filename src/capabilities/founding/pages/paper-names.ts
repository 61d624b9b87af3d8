import type { PathStep } from '../queries.ts'

export const papers = ['plan', 'promoters', 'founders', 'consent', 'notice', 'officers'] as const
export type PaperName = (typeof papers)[number]

/** Which papers a step needs. */
export const paperNames: Partial<Record<PathStep, readonly PaperName[]>> = {
  promoters: ['consent'],
  articles: ['plan', 'promoters'],
  called: ['notice', 'consent'],
  held: ['founders'],
  filed: ['plan', 'promoters', 'founders', 'notice', 'officers'],
}
