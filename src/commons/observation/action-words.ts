import { type Lang, withParticle } from '../../kernel/language.ts'
import type { ActionCode } from './actions.ts'
import type { EventData } from './event-data.ts'
import { isPayment } from './flow.ts'

interface ActionWords {
  /** In a list to choose from. */
  name: string
  /** When to choose it. */
  hint: string
}

/** The 19 actions as people say them. */
export const actionWords: Record<Lang, Record<ActionCode, ActionWords>> = {
  ko: {
    produce: { name: '만들었어요 · 거뒀어요', hint: '새로 만들거나 거둬서 늘었어요.' },
    consume: { name: '써서 없앴어요', hint: '먹거나 재료로 써서 줄었어요.' },
    use: { name: '썼어요', hint: '쓰고 나서도 그대로 남아요.' },
    work: { name: '일했어요', hint: '들인 시간을 적어요.' },
    cite: { name: '참고했어요', hint: '설계나 글처럼 쓰고도 줄지 않는 것을 바탕으로 삼았어요.' },
    deliverService: { name: '도움을 주었어요', hint: '누군가를 위해 일을 해 줬어요.' },
    pickup: { name: '실어 갔어요', hint: '나르려고 가져갔어요.' },
    dropoff: { name: '실어다 놓았어요', hint: '나른 것을 내려놓았어요.' },
    accept: { name: '손보려고 받았어요', hint: '고치거나 다듬으려고 맡았어요.' },
    modify: { name: '손봐서 돌려놓았어요', hint: '고치거나 다듬어서 돌려줬어요.' },
    combine: { name: '담았어요', hint: '다른 것 안에 넣었어요.' },
    separate: { name: '꺼냈어요', hint: '담겨 있던 것을 꺼냈어요.' },
    transfer: { name: '넘겼어요', hint: '가진 것도 주인도 모두 바뀌어요.' },
    transferAllRights: { name: '주인을 바꿨어요', hint: '물건은 그 자리에 두고 주인만 바뀌어요.' },
    transferCustody: { name: '맡겼어요', hint: '주인은 그대로이고 지니는 사람이 바뀌어요.' },
    move: { name: '옮겼어요', hint: '내 것을 다른 자리로 옮겼어요.' },
    copy: { name: '복제했어요', hint: '본은 그대로 두고 하나 더 만들었어요.' },
    raise: { name: '더해 적었어요', hint: '처음 적거나, 세어 보니 더 있었어요.' },
    lower: { name: '덜어 적었어요', hint: '세어 보니 모자랐어요.' },
  },
  en: {
    produce: { name: 'Made or harvested', hint: 'There is more than before.' },
    consume: { name: 'Used up', hint: 'Eaten, or worked into something.' },
    use: { name: 'Used', hint: 'Still there afterwards.' },
    work: { name: 'Worked', hint: 'Time that somebody gave.' },
    cite: { name: 'Built on', hint: 'A design or a text that is not used up.' },
    deliverService: { name: 'Gave a service', hint: 'Work done for somebody.' },
    pickup: { name: 'Picked up', hint: 'Taken in order to carry it.' },
    dropoff: { name: 'Dropped off', hint: 'Carried here and put down.' },
    accept: { name: 'Took in for repair', hint: 'Taken in to be mended or improved.' },
    modify: { name: 'Returned improved', hint: 'Mended or improved, and given back.' },
    combine: { name: 'Put into', hint: 'Now inside something else.' },
    separate: { name: 'Took out', hint: 'No longer inside something else.' },
    transfer: { name: 'Handed over', hint: 'Both ownership and keeping change.' },
    transferAllRights: { name: 'Changed owner', hint: 'The thing stays where it is.' },
    transferCustody: { name: 'Gave into keeping', hint: 'The owner stays the same.' },
    move: { name: 'Moved', hint: 'To another place of one’s own.' },
    copy: { name: 'Copied', hint: 'The original stays as it was.' },
    raise: { name: 'Counted more', hint: 'First written down, or more was found.' },
    lower: { name: 'Counted less', hint: 'Less was found than written.' },
  },
}

/** What a sentence about an event draws on: how ids are called, how amounts are written. */
export interface EventTelling {
  data: EventData
  label(id: string): string
  amount(amount: bigint, unit: string): string
}

/** An event as one sentence in the past. An absent provider or receiver is "we". */
export function eventSentence(lang: Lang, telling: EventTelling): string {
  if (telling.data.corrects) return correction(lang, telling)
  if (telling.data.beyond) return passage(lang, telling)
  return lang === 'ko' ? inKorean(telling) : inEnglish(telling)
}

/** A correction says whose record it is and by how much it is more or less now. */
function correction(lang: Lang, { data, label, amount }: EventTelling): string {
  const person = data.provider ?? data.receiver
  const [size, unit] = data.effort !== undefined ? [data.effort, data.effortUnit] : [data.quantity, data.unit]
  const much = size !== undefined && unit ? amount(size < 0n ? -size : size, unit) : ''
  const isLess = size !== undefined && size < 0n
  if (lang === 'en') {
    const whose = person ? `${label(person)}’s record` : 'Our record'
    return `${whose} was corrected${much && `: ${much} ${isLess ? 'less' : 'more'}`}.`
  }
  const whose = person ? `${label(person)} 님의 기록을` : '우리 기록을'
  return `${whose} ${much && `${much} ${isLess ? '줄여' : '늘려'} `}바로잡았어요.`
}

/** What went to another commons or came from there. */
function passage(lang: Lang, { data, label, amount }: EventTelling): string {
  const { side, commons } = data.beyond!
  const thing = label((side === 'to' ? data.resource : data.toResource)!)
  if (lang === 'en') {
    const much = howMuch(data, amount, (one) => `${one} of `)
    return side === 'to'
      ? `We sent ${much}${thing} to ${label(commons)}.`
      : `We got ${much}${thing} from ${label(commons)}.`
  }
  const what = `${withParticle(thing, '을/를')} ${howMuch(data, amount, (one) => `${one} `)}`
  return side === 'to'
    ? `우리가 ${label(commons)}에 ${what}보냈어요.`
    : `우리가 ${label(commons)}에서 ${what}받았어요.`
}

function inKorean({ data, label, amount }: EventTelling): string {
  const by = (id?: string) => (id ? `${label(id)} 님이` : '우리가')
  const to = (id?: string) => (id ? `${label(id)} 님에게` : '우리에게')
  const thing = data.resource ? `${withParticle(label(data.resource), '을/를')} ` : ''
  const much = howMuch(data, amount, (one) => `${one} `)
  const hours = howLong(data, amount, (one) => `${one} `)
  const given = `${by(data.provider)} ${to(data.receiver)} ${thing}${much}`
  const done = `${by(data.provider ?? data.receiver)} ${thing}${much}`
  const target = data.toResource ? `${label(data.toResource)}에 ` : ''
  const sentences: Record<ActionCode, () => string> = {
    produce: () => `${done}생산했어요.`,
    consume: () => `${by(data.receiver ?? data.provider)} ${thing}${much}소비했어요.`,
    use: () => `${by(data.receiver ?? data.provider)} ${thing}${much}${hours}썼어요.`,
    work: () =>
      `${by(data.provider)} ${data.resource ? `${label(data.resource)}에서 ` : ''}${hours}일했어요.`,
    cite: () => `${by(data.receiver ?? data.provider)} ${thing}바탕으로 삼았어요.`,
    deliverService: () =>
      much
        ? `${by(data.provider)} ${to(data.receiver)} ${thing}${much}내주었어요.`
        : `${by(data.provider)} ${to(data.receiver)} ${hours}도움을 주었어요.`,
    pickup: () => `${by(data.receiver)} ${thing}${much}실어 갔어요.`,
    dropoff: () => `${by(data.provider)} ${thing}${much}실어다 놓았어요.`,
    accept: () => `${by(data.receiver)} ${thing}${much}손보려고 받았어요.`,
    modify: () => `${by(data.provider)} ${thing}${much}손봐서 돌려놓았어요.`,
    combine: () => `${done.trimEnd()} ${target}담았어요.`,
    separate: () => `${done}꺼냈어요.`,
    transfer: () =>
      isPaid(data)
        ? `${by(data.provider)} ${to(data.receiver)} ${withParticle(amountOf(data, amount), '을/를')} 냈어요.`
        : `${given}넘겼어요.`,
    transferAllRights: () => `${by(data.provider)} ${to(data.receiver)} ${thing}${much}주인을 바꿔 줬어요.`,
    transferCustody: () => `${given}맡겼어요.`,
    move: () => `${done}옮겼어요.`,
    copy: () => `${done}복제했어요.`,
    raise: () => `${thing}${much}더해 적었어요.`,
    lower: () => `${thing}${much}덜어 적었어요.`,
  }
  return sentences[data.action]()
}

function inEnglish({ data, label, amount }: EventTelling): string {
  const by = (id?: string) => (id ? label(id) : 'We')
  const to = (id?: string) => (id ? label(id) : 'us')
  const thing = data.resource ? label(data.resource) : 'something'
  const much = howMuch(data, amount, (one) => `${one} of `)
  const forHours = howLong(data, amount, (one) => ` for ${one}`)
  const giver = by(data.provider)
  const taker = by(data.receiver ?? data.provider)
  const into = data.toResource ? ` into ${label(data.toResource)}` : ''
  const sentences: Record<ActionCode, () => string> = {
    produce: () => `${by(data.provider ?? data.receiver)} produced ${much}${thing}.`,
    consume: () => `${taker} used up ${much}${thing}.`,
    use: () => `${taker} used ${thing}${forHours}.`,
    work: () => `${giver} worked${forHours}${data.resource ? ` on ${thing}` : ''}.`,
    cite: () => `${taker} built on ${thing}.`,
    deliverService: () =>
      much
        ? `${giver} gave ${to(data.receiver)} ${data.resource ? `${much}${thing}` : amountOf(data, amount)}.`
        : `${giver} helped ${to(data.receiver)}${forHours}.`,
    pickup: () => `${by(data.receiver)} picked up ${much}${thing}.`,
    dropoff: () => `${giver} dropped off ${much}${thing}.`,
    accept: () => `${by(data.receiver)} took in ${much}${thing} to mend it.`,
    modify: () => `${giver} returned ${much}${thing}, mended.`,
    combine: () => `${giver} put ${much}${thing}${into}.`,
    separate: () => `${giver} took out ${much}${thing}.`,
    transfer: () =>
      isPaid(data)
        ? `${giver} paid ${to(data.receiver)} ${amountOf(data, amount)}.`
        : `${giver} handed ${much}${thing} over to ${to(data.receiver)}.`,
    transferAllRights: () => `${giver} made over ${much}${thing} to ${to(data.receiver)}.`,
    transferCustody: () => `${giver} gave ${much}${thing} into the keeping of ${to(data.receiver)}.`,
    move: () => `${giver} moved ${much}${thing}.`,
    copy: () => `${taker} copied ${thing}.`,
    raise: () => `${thing}: ${amountOf(data, amount)} added to the count.`,
    lower: () => `${thing}: ${amountOf(data, amount)} taken off the count.`,
  }
  return sentences[data.action]()
}

const isPaid = (data: EventData) => !data.resource && isPayment(data)

type Write = (amount: bigint, unit: string) => string

const amountOf = (data: EventData, amount: Write) =>
  data.quantity !== undefined && data.unit ? amount(data.quantity, data.unit) : ''

/** "One piece" of a thing with a name is said by its name alone. */
function howMuch(data: EventData, amount: Write, put: (text: string) => string): string {
  if (data.quantity === undefined || !data.unit) return ''
  if (data.unit === 'pieces' && data.quantity === 1n) return ''
  return put(amount(data.quantity, data.unit))
}

function howLong(data: EventData, amount: Write, put: (text: string) => string): string {
  return data.effort !== undefined && data.effortUnit ? put(amount(data.effort, data.effortUnit)) : ''
}
