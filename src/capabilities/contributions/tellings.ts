import type { Telling } from '../../kernel/capability.ts'
import { type Lang, withParticle } from '../../kernel/language.ts'
import { quantityText } from './kinds.ts'

/** The parts of an entry's data that say who gave what, as all kinds of entries here share them. */
export interface Given {
  agent?: string
  author?: string
  kind: string
  unit: string
  gift: boolean
  project?: string
}

/** How many people a batch of commits came from; a member's are told apart by month. */
export const peopleIn = (by: Holders): number => new Set(by.map(({ agent, author }) => agent ?? author)).size
export type Holders = readonly { agent?: string; author: string }[]

type Told = Pick<Telling, 'label'>

const amount = (given: Given, quantity: bigint, lang: Lang) => quantityText(quantity, given.unit, lang)

/** Verbs of the kinds a charter starts with; a kind of one's own is "contributed". */
const didKo: Record<string, (much: string) => string> = {
  work: (much) => `${much} 일했어요`,
  care: (much) => `${much} 돌봤어요`,
  knowledge: (much) => `${much} 지식을 나눴어요`,
  code: (much) => `코드에 ${much} 기여했어요`,
  money: (much) => `${withParticle(much, '을/를')} 냈어요`,
  material: (much) => `물건 ${withParticle(much, '을/를')} 내놓았어요`,
}

const didEn: Record<string, (much: string) => string> = {
  work: (much) => `worked ${much}`,
  care: (much) => `gave ${much} of care`,
  knowledge: (much) => `shared knowledge for ${much}`,
  code: (much) => `contributed ${much} of code`,
  money: (much) => `gave ${much}`,
  material: (much) => `gave things: ${much}`,
}

/** "물길 청소에서 3시간 일했어요": what was done, without who. */
export function deedKo({ label }: Told, given: Given, quantity: bigint): string {
  const much = amount(given, quantity, 'ko')
  const did = didKo[given.kind]?.(much) ?? `${much} 기여했어요`
  const where = given.project ? `${label(given.project)}에서 ` : ''
  return `${where}${given.gift ? '선물로 ' : ''}${did}`
}

export function deedEn({ label }: Told, given: Given, quantity: bigint): string {
  const much = amount(given, quantity, 'en')
  const did = didEn[given.kind]?.(much) ?? `contributed ${much}`
  const where = given.project ? ` for ${label(given.project)}` : ''
  return `${did}${where}${given.gift ? ' as a gift' : ''}`
}

/** Whose it is: a member, or an author from outside. */
export function giverOf({ label }: Told, { agent, author }: Given): string {
  return label((agent ?? author)!)
}

/** "보라 님의 3시간": a contribution as something others speak about. */
export function thatKo(told: Told, given: Given, quantity: bigint): string {
  return `${giverOf(told, given)} 님의 활동 기록(${amount(given, quantity, 'ko')})`
}

export function thatEn(told: Told, given: Given, quantity: bigint): string {
  return `${giverOf(told, given)}’s contribution (${amount(given, quantity, 'en')})`
}
