import { world } from '../../../test/world.ts'
import type { PriceRule, RuleSet } from '../../commons/pricing/shape.ts'
import type { Actor } from '../../kernel/authority.ts'

const priced = (given: Pick<PriceRule, 'code' | 'effect'> & Partial<PriceRule>): PriceRule => ({
  ...{ label: { ko: '청소', en: 'Cleaning' }, when: [], rounding: 'half-up', discount: false },
  ...{ pays: 'client', gets: 'both', ...given },
})
/** A home by its rooms; an add-on costs something unless the thorough cleaning is chosen. */
export const homePrices: RuleSet = {
  unit: 'KRW',
  strategy: 'sum',
  rules: [
    priced({ code: 'home', effect: { by: 'packages', fact: 'size', first: 60_000, next: 20_000 } }),
    priced({
      ...{ code: 'fresh', effect: { by: 'fixed', amount: 30_000 } },
      when: [{ is: 'any_of', fact: 'chosen', of: ['fresh'] }],
    }),
    priced({
      ...{ code: 'oven', effect: { by: 'fixed', amount: 15_001 } },
      when: [
        { is: 'any_of', fact: 'chosen', of: ['oven'] },
        { is: 'none_of', fact: 'chosen', of: ['fresh'] },
      ],
    }),
  ],
}

/** Hours after Monday 2 March 2026, 18:00 in Seoul; 15 is Tuesday at nine. */
export const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9) + hours * 3_600_000).toISOString()

export const everyDay = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, from: '09:00', until: '13:00' },
  { weekday, from: '14:00', until: '19:00' },
])

const choice = (code: string, kind: string, title: string, minutes = 0) => ({ code, kind, title, minutes })
const homeCleaning = {
  ...{
    code: 'cleaning',
    title: '집 청소',
    note: '',
    minutes: 90,
    sizeMinutes: 30,
    largest: 5,
    sizeName: '방',
  },
  choices: [
    choice('refresh', 'option', '가볍게'),
    choice('fresh', 'option', '꼼꼼하게', 60),
    choice('oven', 'addon', '오븐'),
  ],
}

/** A village that cleans homes: Mina keeps the office, Bora and Duri clean, Nari books. */
export async function homes(dials: object = {}, clauses: Readonly<Record<string, unknown>> = {}) {
  const w = await world()
  const names = ['민아', '보라', '두리', '나리'] as const
  const [mina, bora, duri, nari] = (await Promise.all(names.map((name) => w.person(name)))) as [
    Actor,
    Actor,
    Actor,
    Actor,
  ]
  const commons = await w.found('village', mina, {
    capabilities: ['services'],
    dials: { 'members.admission': 'open', 'services.prices': homePrices, ...dials },
    clauses,
  })
  const act = <R = Record<string, string>>(who: Actor, name: string, input: unknown) =>
    w.act<R>(who, commons, name.includes('.') ? name : `services.${name}`, input)
  const get = <R = never>(who: Actor, name: string, input: unknown = {}) =>
    w.get<R>(who, commons, `services.${name}`, input)
  const join = (who: Actor, name: string) =>
    act(who, 'members.join', { invitation: null, name, types: ['resident'] })
  for (const [who, name] of [
    [bora, '보라'],
    [duri, '두리'],
    [nari, '나리'],
  ] as const)
    await join(who, name)
  const agentOf = async (who: Actor) => (await w.view(who, commons)).standing.agent!
  const agents = {
    ...{ mina: await agentOf(mina), bora: await agentOf(bora), duri: await agentOf(duri) },
    nari: await agentOf(nari),
  }
  const { offer } = (await act(mina, 'addOffer', homeCleaning)) as { offer: string }
  const works = (who: Actor, hours = everyDay, more: object = {}) =>
    act(who, 'setHours', { hours, zones: [], travel: 30, paused: false, ...more })
  const wanted = { offer, choices: ['refresh'], size: 1, zone: null }
  const book = (who: Actor, from: number, more: object = {}) =>
    act<{ booking: string; worker: string | null }>(who, 'book', {
      ...{ ...wanted, from: at(from), address: '햇살로 3', note: '', total: '60000', outsider: null },
      ...more,
    })
  /** From the yes to the end of the work. */
  const does = async (who: Actor, booking: string, from: number) => {
    await act(who, 'accept', { booking })
    w.clock.pass({ minutes: Math.max(0, (Date.parse(at(from)) - w.clock.now().getTime()) / 60_000) })
    await act(who, 'checkIn', { booking })
    await act(who, 'finish', { booking })
  }
  const refused = (code: string, values?: object) => ({ code: `services.${code}`, ...(values && { values }) })
  return {
    ...{
      w,
      commons,
      mina,
      bora,
      duri,
      nari,
      agents,
      offer,
      wanted,
      act,
      get,
      join,
      agentOf,
      works,
      book,
      does,
    },
    refused,
  }
}

export type Homes = Awaited<ReturnType<typeof homes>>
