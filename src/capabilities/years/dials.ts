import { z } from 'zod'
import { accountPath } from '../../commons/books/account-words.ts'
import { dial } from '../../kernel/charter.ts'
import { account } from '../../kernel/fields.ts'
import type { Bilingual, Lang } from '../../kernel/language.ts'

/** Whose share of a patronage dividend is measured by what stands on these accounts, one below for each member. */
export const patronageBy = dial<string>('years.patronage_by', {
  schema: account(),
  suggested: 'expenses:wages',
  layer: 'articles',
  title: { ko: '이용실적을 재는 계정', en: 'What patronage is measured by' },
  sentence: {
    ko: (path) => `이용실적 배당은 저마다의 ‘${accountPath(path, 'ko')}’에 따라 나눠요.`,
    en: (path) => `Patronage dividends go by each member’s sum on ‘${accountPath(path, 'en')}’.`,
  },
  principle: 2,
})

/** Ways to use a surplus, in the order they are asked for. */
export const surplusUses = ['legal', 'voluntary', 'patronage', 'capital'] as const
export type SurplusUse = (typeof surplusUses)[number]

export interface SurplusPart {
  to: SurplusUse
  /** How many parts of all. */
  weight: number
}

const useNames: Record<SurplusUse, Bilingual> = {
  legal: { ko: '법정적립금', en: 'the legal reserve' },
  voluntary: { ko: '임의적립금', en: 'the voluntary reserve' },
  patronage: { ko: '이용실적 배당', en: 'dividends by use' },
  capital: { ko: '출자 배당', en: 'dividends on capital' },
}

const listOf = (parts: readonly SurplusPart[], lang: Lang) =>
  parts.map(({ to, weight }) => `${useNames[to][lang]} ${weight}`).join(', ')

/** Into which parts each year's surplus goes, whatever it is; none: the meeting decides each time. */
export const surplusParts = dial<SurplusPart[]>('years.surplus_parts', {
  schema: z
    .array(z.strictObject({ to: z.enum(surplusUses), weight: z.int().min(1).max(1_000) }))
    .max(surplusUses.length)
    .refine((all) => new Set(all.map(({ to }) => to)).size === all.length, 'repeated'),
  entries: {
    one: { ko: '잉여금의 몫', en: 'part of the surplus' },
    first: 'to',
    start: { to: 'voluntary', weight: 1 },
    asks: {
      to: { label: { ko: '어디에 쓰나요', en: 'What it is for' }, words: useNames },
      weight: { label: { ko: '몇 몫인가요', en: 'How many parts of all' } },
    },
  },
  suggested: [],
  layer: 'articles',
  title: { ko: '잉여금을 나누는 몫', en: 'Parts of the surplus' },
  sentence: {
    ko: (parts) =>
      parts.length === 0
        ? '잉여금을 어떻게 쓸지는 해마다 총회에서 정해요.'
        : `잉여금은 해마다 이 비율로 나눠요: ${listOf(parts, 'ko')}.`,
    en: (parts) =>
      parts.length === 0
        ? 'Each year the meeting decides how the surplus is used.'
        : `Each year’s surplus goes in these proportions: ${listOf(parts, 'en')}.`,
  },
  principle: 2,
})
