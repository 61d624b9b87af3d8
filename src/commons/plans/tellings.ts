import type { Telling } from '../../kernel/capability.ts'
import { type Lang, withParticle } from '../../kernel/language.ts'

export interface FlowSaid {
  action: string
  amount: bigint
  unit: string
  provider?: string
  receiver?: string
}

type Say = Pick<Telling, 'label' | 'amount'>

/** "보라 님이 우리에게", "from Bora to us": an absent side is the commons. */
export function betweenWords(lang: Lang, { label }: Say, { provider, receiver }: FlowSaid): string {
  if (lang === 'ko')
    return `${provider ? `${label(provider)} 님이` : '우리가'} ${receiver ? `${label(receiver)} 님에게` : '우리에게'}`
  return `from ${provider ? label(provider) : 'us'} to ${receiver ? label(receiver) : 'us'}`
}

/** The thing with how much of it: "밀가루 10kg". One piece is said by its name. */
export function thingWords(lang: Lang, { label, amount }: Say, id: string, flow: FlowSaid): string {
  const much = flow.unit === 'pieces' && flow.amount === 1n ? '' : amount(flow.amount, flow.unit)
  if (!much) return label(id)
  return lang === 'ko' ? `${label(id)} ${much}` : `${label(id)}, ${much}`
}

export const objectOf = (word: string) => withParticle(word, '을/를')

/** A name in quotation marks with its particle: ‘빵 굽기’를. */
export const quoted = (name: string, particle: '을/를' | '이/가' | '은/는') =>
  `‘${name}’${withParticle(name, particle).slice(name.length)}`
