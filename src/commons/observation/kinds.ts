import type { Lang } from '../../kernel/language.ts'

/** The four kinds people choose from; each stands for one setting of what a resource is. */
export const kinds = {
  thing: { rival: true, depletable: true, origin: 'made', substance: 'material', single: true },
  nature: { rival: true, depletable: true, origin: 'natural', substance: 'material', single: true },
  stock: { rival: true, depletable: true, origin: 'made', substance: 'material', single: false },
  knowledge: { rival: false, depletable: false, origin: 'made', substance: 'immaterial', single: true },
} as const

export type Kind = keyof typeof kinds

export const kindCodes = ['thing', 'nature', 'stock', 'knowledge'] as const

export const isKind = (value: string): value is Kind => Object.hasOwn(kinds, value)

/** The kind a resource is shown under. */
export function kindOf(one: { single: boolean; origin: string; substance: string; rival: boolean }): Kind {
  if (one.substance === 'immaterial' || !one.rival) return 'knowledge'
  if (one.origin === 'natural' && one.single) return 'nature'
  return one.single ? 'thing' : 'stock'
}

export const kindWords: Record<Lang, Record<Kind, { name: string; detail: string; rule: string }>> = {
  ko: {
    thing: {
      name: '함께 쓰는 것',
      detail: '공구, 차, 방처럼 하나하나 따로 살피는 것',
      rule: '한 번에 한 곳에서만 쓸 수 있어서 차례와 돌봄이 필요해요.',
    },
    nature: {
      name: '자연에서 온 것',
      detail: '물길, 숲, 갯벌처럼 우리가 만들지 않은 것',
      rule: '우리가 만들지 않았으니 줄어들지 않게 함께 살펴요.',
    },
    stock: {
      name: '쌓아 두고 쓰는 것',
      detail: '쌀, 기름, 씨앗처럼 들고 나며 양이 바뀌는 것',
      rule: '쓰면 줄어드니 들고 난 양을 그때그때 적어요.',
    },
    knowledge: {
      name: '나눠도 줄지 않는 것',
      detail: '설계, 노래, 글처럼 여럿이 함께 쓸 수 있는 것',
      rule: '나눌수록 커져요. 누구의 것을 바탕으로 삼았는지만 적어요.',
    },
  },
  en: {
    thing: {
      name: 'Shared thing',
      detail: 'Tools, cars, rooms: followed one by one',
      rule: 'Only in one place at a time, so it needs turns and care.',
    },
    nature: {
      name: 'Gift of nature',
      detail: 'Water, woods, tidal flats: what nobody made',
      rule: 'We did not make it, so we watch together that it does not dwindle.',
    },
    stock: {
      name: 'Store',
      detail: 'Rice, fuel, seed: comes in and goes out',
      rule: 'Use lessens it, so what comes and goes is written down.',
    },
    knowledge: {
      name: 'Grows by sharing',
      detail: 'Designs, songs, texts: many can use them at once',
      rule: 'Sharing does not lessen it; only say whose work you built on.',
    },
  },
}

export const stateWords: Record<Lang, Record<string, string>> = {
  ko: { good: '멀쩡함', worn: '닳음', broken: '고장', repairing: '고치는 중', lost: '잃어버림' },
  en: { good: 'Good', worn: 'Worn', broken: 'Broken', repairing: 'Being repaired', lost: 'Lost' },
}

/** A state's word; a code nobody gave a word reads as it is. */
export const stateWord = (state: string, lang: Lang): string => stateWords[lang][state] ?? state
