import type { Lang } from '../../kernel/language.ts'

/** The kinds people choose from; each stands for one setting of what a resource is and how it is shared. */
const made = { rival: true, depletable: true, origin: 'made', substance: 'material' } as const

export const kinds = {
  thing: { rival: true, depletable: true, origin: 'made', substance: 'material', single: true },
  nature: { rival: true, depletable: true, origin: 'natural', substance: 'material', single: true },
  pool: { ...made, single: false, usedAs: 'pool' },
  time: { ...made, depletable: false, single: true, usedAs: 'time' },
  flow: { ...made, origin: 'natural', single: true, usedAs: 'flow' },
  harvest: { ...made, origin: 'natural', single: false, usedAs: 'harvest' },
  stock: { rival: true, depletable: true, origin: 'made', substance: 'material', single: false },
  knowledge: { rival: false, depletable: false, origin: 'made', substance: 'immaterial', single: true },
} as const

export type Kind = keyof typeof kinds

export const kindCodes = [
  ...(['thing', 'pool', 'time', 'nature'] as const),
  ...(['flow', 'harvest', 'stock', 'knowledge'] as const),
] as const

export const isKind = (value: string): value is Kind => Object.hasOwn(kinds, value)

/** The kind a resource is shown under. */
export function kindOf(one: {
  single: boolean
  origin: string
  substance: string
  rival: boolean
  usedAs?: 'pool' | 'time' | 'flow' | 'harvest' | null
}): Kind {
  if (one.usedAs) return one.usedAs
  if (one.substance === 'immaterial' || !one.rival) return 'knowledge'
  if (one.origin === 'natural' && one.single) return 'nature'
  return one.single ? 'thing' : 'stock'
}

export const kindWords: Record<Lang, Record<Kind, { name: string; detail: string; rule: string }>> = {
  ko: {
    thing: {
      name: '함께 쓰는 것',
      detail: '공구, 차처럼 하나하나 따로 살피는 것',
      rule: '한 번에 한 곳에서만 쓸 수 있어서 차례와 돌봄이 필요해요.',
    },
    pool: {
      name: '똑같은 것 여럿',
      detail: '의자 스무 개, 자전거 다섯 대처럼 아무것이나 하나씩 쓰는 것',
      rule: '하나씩 나가고 돌아오니 몇 개가 남았는지 함께 봐요.',
    },
    time: {
      name: '시간을 나누어 쓰는 것',
      detail: '방, 강당, 큰 기계처럼 자리에 두고 때를 정해 쓰는 것',
      rule: '써도 닳지 않지만 같은 때에 한 사람만 쓸 수 있어서 때를 나눠요.',
    },
    nature: {
      name: '자연에서 온 것',
      detail: '숲, 땅, 샘처럼 우리가 만들지 않은 것',
      rule: '우리가 만들지 않았으니 줄어들지 않게 함께 살펴요.',
    },
    flow: {
      name: '흐르는 것',
      detail: '물길이나 전기처럼 때마다 얼마씩 오는 것',
      rule: '모아 두지 못하고 흐르는 동안만 쓸 수 있어서 차례와 몫을 나눠요.',
    },
    harvest: {
      name: '거두어 쓰는 것',
      detail: '조개밭, 버섯 산처럼 남은 양을 보며 거두는 것',
      rule: '너무 거두면 다시 자라지 못하니 한도를 정하고 거둔 양을 적어요.',
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
      detail: 'Tools, cars: followed one by one',
      rule: 'Only in one place at a time, so it needs turns and care.',
    },
    pool: {
      name: 'Several alike',
      detail: 'Twenty chairs, five bicycles: any one of them will do',
      rule: 'They go out and come back one by one, so all see how many are left.',
    },
    time: {
      name: 'Time on something',
      detail: 'A room, a hall, a big machine: it stays, and its hours are shared',
      rule: 'Use does not wear it out, but only one can have it at a time, so its hours are shared.',
    },
    nature: {
      name: 'Gift of nature',
      detail: 'Woods, land, a spring: what nobody made',
      rule: 'We did not make it, so we watch together that it does not dwindle.',
    },
    flow: {
      name: 'What flows',
      detail: 'Water in a channel, power: so much comes in each hour',
      rule: 'It cannot be kept, only used while it flows, so turns and parts are shared out.',
    },
    harvest: {
      name: 'What is harvested',
      detail: 'Clam beds, mushroom woods: taken with an eye on what is left',
      rule: 'Taken too much it does not grow back, so there is a limit and each catch is written down.',
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
