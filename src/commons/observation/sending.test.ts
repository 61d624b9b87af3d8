import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { drill, rice, village } from './commands.fixture.ts'
import type { Sending } from './sending-queries.ts'
import type { TraceStep } from './trace-query.ts'

/** The village makes soy paste, the kitchen of the town makes soup of it. Bora belongs to both. */
const { w, commons: farm, mina, bora, juno, agents, at } = await village()
const town = await w.found('village', bora, {
  ...{ founder: '보라', name: '부엌', dials: { 'members.admission': 'open' } },
})

const act = <R = Record<string, string>>(who: Actor, commons: string, command: string, input: unknown) =>
  w.act<R>(who, commons, command, input)
const register = async (who: Actor, commons: string, input: object) =>
  (await act(who, commons, 'observation.registerResource', { ...input, at })).resource!
const held = async (who: Actor, commons: string, resource: string) =>
  (
    await w.get<{ resource: Record<string, unknown> }>(who, commons, 'observation.resource', {
      resource,
    })
  ).resource
const listed = async (who: Actor, commons: string) =>
  (await w.get<{ sendings: Sending[] }>(who, commons, 'observation.sendings')).sendings
const send = (resource: string, quantity: string, more: object = {}) =>
  act(mina, farm, 'observation.sendResource', { resource, commons: town, quantity, at, note: '', ...more })
const accept = (sending: string, more: object = {}) =>
  act(bora, town, 'observation.acceptSending', { sending, location: '부엌', at, ...more })
const refuse = (sending: string) =>
  act(bora, town, 'observation.refuseSending', { sending, reason: '항아리가 깨졌어요' })
const refused = (code: string) => ({ code: `observation.${code}` })

let [paste, tool] = ['', '']
beforeEach(async () => {
  paste = await register(mina, farm, { ...rice, name: '된장', quantity: '9000' })
  tool = await register(mina, farm, { ...drill, quantity: '1' })
})

describe('sending to another commons', () => {
  it('is gone here, and counts there once it was accepted', async () => {
    const { sending } = await send(paste, '4000')
    expect(await held(mina, farm, paste)).toMatchObject({ accounting: 5000n, onhand: 5000n })
    const sent = async () => (await listed(mina, farm)).find((one) => one.id === sending)
    expect(await sent()).toMatchObject({ state: 'under_way', direction: 'out', name: '된장' })
    await w.settle()
    const waiting = (await listed(bora, town)).find((one) => one.id === sending)
    expect(waiting).toMatchObject({ direction: 'in', name: '된장', quantity: 4000n })
    const { resource } = await accept(sending!)
    expect(await held(bora, town, resource!)).toMatchObject({
      ...{ name: '된장', accounting: 4000n, onhand: 4000n, accountable: null, location: '부엌' },
    })
    await w.settle()
    expect(await sent()).toMatchObject({ state: 'accepted' })
    expect(await w.verify(farm)).toMatchObject({ balancesAgree: true })
  })

  it('comes back when it is refused', async () => {
    const [stock, single] = [await send(paste, '9000'), await send(tool, '1')]
    expect(await held(mina, farm, tool)).toMatchObject({ accounting: 0n })
    await w.settle()
    for (const { sending } of [stock, single]) await refuse(sending!)
    await w.settle()
    expect(await held(mina, farm, paste)).toMatchObject({ accounting: 9000n, onhand: 9000n })
    expect(await held(mina, farm, tool)).toMatchObject({ accounting: 1n, status: 'active' })
    const answered = (await listed(mina, farm)).find((one) => one.id === single.sending)
    expect(answered).toMatchObject({ state: 'refused', reason: '항아리가 깨졌어요' })
    const { steps } = await way(mina, farm, tool, 'forth')
    expect(steps.filter((step) => step.kind === 'event' && step.event?.beyond)).toEqual([])
  })

  it('is added to a store there is; one thing leaves our list and can come again', async () => {
    const store = await register(bora, town, { ...rice, name: '우리 된장', quantity: '1000' })
    const { sending } = await send(paste, '500')
    await w.settle()
    await accept(sending!, { toResource: store })
    expect(await held(bora, town, store)).toMatchObject({ accounting: 1500n })
    await act(mina, farm, 'observation.markResource', { resource: tool, lot: null, serial: 'SN-7' })
    const gone = await send(tool, '1')
    await w.settle()
    const { resource } = await accept(gone.sending!)
    await w.settle()
    expect(await held(mina, farm, tool)).toMatchObject({ status: 'retired', accounting: 0n })
    expect(await held(bora, town, resource!)).toMatchObject({ single: true, serial: 'SN-7' })
    const back = { resource: resource!, commons: farm, quantity: '1', at, note: '' }
    const returned = await act(bora, town, 'observation.sendResource', back)
    await w.settle()
    const again = await act(mina, farm, 'observation.acceptSending', {
      sending: returned.sending,
      location: '',
      at,
    })
    expect(await held(mina, farm, again.resource!)).toMatchObject({ serial: 'SN-7', accounting: 1n })
  })

  it('keeps the lot, and whose lot it is', async () => {
    const lot = { code: '2026-봄', bestBefore: '2027-05-01' }
    await act(mina, farm, 'observation.markResource', { resource: paste, lot, serial: null })
    const own = await register(bora, town, {
      ...rice,
      name: '딴 것',
      quantity: '1000',
      lot: { code: '2026-봄' },
    })
    const { sending } = await send(paste, '500')
    await w.settle()
    const { resource } = await accept(sending!)
    const [came, theirs] = [await held(bora, town, resource!), await held(bora, town, own)]
    expect(came).toMatchObject({ lot: { code: '2026-봄', bestBefore: '2027-05-01' } })
    expect((came.lot as { id: string }).id).not.toBe((theirs.lot as { id: string }).id)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['not_itself', () => send(paste, '1', { commons: farm })],
    ['no_such_commons', () => send(paste, '1', { commons: agents.mina })],
    ['no_such_resource', () => send(agents.mina, '1')],
    ['not_enough', () => send(paste, '9001')],
    ['not_whole', () => send(tool, '2')],
    ['in_the_future', () => send(paste, '1', { at: '2027-01-01T00:00:00.000Z' })],
    ['no_such_sending', () => accept(agents.mina)],
    ['no_such_sending', () => refuse(agents.mina)],
  ])('is refused: %s', async (code, attempt) => {
    const before = [await held(mina, farm, paste), (await listed(mina, farm)).length]
    await expect(attempt()).rejects.toMatchObject(refused(code))
    expect([await held(mina, farm, paste), (await listed(mina, farm)).length]).toEqual(before)
  })

  it('sends nobody’s own things, nothing off the list, and is answered once', async () => {
    const hers = await register(bora, farm, { ...rice, quantity: '5', accountable: agents.bora })
    await expect(send(hers, '1')).rejects.toMatchObject(refused('not_theirs'))
    await act(mina, farm, 'observation.retireResource', { resource: tool, at, note: '' })
    await expect(send(tool, '1')).rejects.toMatchObject(refused('resource_retired'))
    const { sending, event } = await send(paste, '10')
    const correct = act(mina, farm, 'observation.correctEvent', { event, quantity: '-1', reason: '' })
    await expect(correct).rejects.toMatchObject(refused('event_held_elsewhere'))
    await w.settle()
    const later = accept(sending!, { at: '2027-01-01T00:00:00.000Z' })
    await expect(later).rejects.toMatchObject(refused('in_the_future'))
    const wrong = await register(bora, town, { ...rice, unit: 'L', quantity: '5' })
    await expect(accept(sending!, { toResource: wrong })).rejects.toMatchObject(refused('unit_mismatch'))
    await accept(sending!)
    await expect(accept(sending!)).rejects.toMatchObject(refused('sending_answered'))
    await expect(refuse(sending!)).rejects.toMatchObject(refused('sending_answered'))
  })

  it('is announced and answered by commons alone', async () => {
    const from = { resource: paste, event: paste, entry: 1 }
    const { location, conditions, image, unit, ...about } = rice
    const thing = { sending: w.clock.newId(), about, quantity: '1', unit, note: '', from }
    const byHand = act(bora, town, 'observation.noteSending', thing)
    await expect(byHand).rejects.toMatchObject(refused('sent_by_commons_only'))
    const elsewhere: Actor = { kind: 'commons', commons: farm }
    await act(elsewhere, town, 'observation.noteSending', thing)
    const twice = act(elsewhere, town, 'observation.noteSending', thing)
    await expect(twice).rejects.toMatchObject(refused('sending_exists'))
    const { sending } = await send(paste, '1')
    const receipt = { sending, reason: '' }
    const mine = act(mina, farm, 'observation.noteReceipt', receipt)
    await expect(mine).rejects.toMatchObject(refused('sent_by_commons_only'))
    const third: Actor = { kind: 'commons', commons: agents.mina }
    await expect(act(third, farm, 'observation.noteReceipt', receipt)).rejects.toMatchObject(
      refused('no_such_sending'),
    )
  })

  it('is told in both languages', async () => {
    await send(paste, '4000')
    const last = async (lang: 'ko' | 'en') =>
      (await w.get<{ entries: { sentence: string }[] }>(mina, farm, 'books.journal', {}, lang)).entries[0]!
        .sentence
    expect(await last('ko')).toBe('우리가 부엌에 된장을 4kg 보냈어요.')
    expect(await last('en')).toBe('We sent 4 kg of 된장 to 부엌.')
  })
})

type Way = { steps: TraceStep[]; names: Record<string, string>; cut: boolean }
const way = (who: Actor, commons: string, resource: string, direction: 'back' | 'forth') =>
  w.get<Way>(who, commons, 'observation.trace', { resource, direction })

/** Steps as words: events by action, everything else by name. */
function told({ steps, names }: Way): string[] {
  return steps.map(({ kind, id, event, commons }) =>
    kind === 'event'
      ? event!.action
      : kind === 'closed'
        ? `closed ${commons === farm ? 'farm' : 'town'}`
        : names[id]!,
  )
}

describe('a resource made in five steps in two commons', async () => {
  const work = async (who: Actor, commons: string, name: string) =>
    (await act(who, commons, 'observation.startProcess', { name, note: '', kind: 'cooking', begin: at }))
      .process!
  const kg = (quantity: string) => ({ quantity, unit: 'kg', at })
  const seed = await register(mina, farm, { ...rice, name: '콩 씨', quantity: '500' })
  const other = await register(mina, farm, { ...rice, name: '관계없는 쌀', quantity: '500' })
  const grow = await work(mina, farm, '콩 농사')
  const record = (who: Actor, commons: string, input: object) =>
    act(who, commons, 'observation.recordEvent', input)
  // 1. grown, 2. brewed, 3. sent, 4. cooked, 5. put into jars
  await record(mina, farm, { action: 'consume', process: grow, resource: seed, ...kg('500') })
  // Of what happened at one moment, what was recorded later comes first.
  w.clock.pass({ minutes: 1 })
  const hours = { effort: '7200', effortUnit: 'h', at }
  await record(mina, farm, { action: 'work', process: grow, provider: agents.mina, ...hours })
  const made = (name: string) => ({ ...rice, name })
  const beans = (
    await record(mina, farm, { action: 'produce', process: grow, creates: made('콩'), ...kg('9000') })
  ).created!
  const brew = await work(mina, farm, '장 담그기')
  await record(mina, farm, { action: 'consume', process: brew, resource: beans, ...kg('9000') })
  const soy = (
    await record(mina, farm, { action: 'produce', process: brew, creates: made('장'), ...kg('8000') })
  ).created!
  const { sending } = await act(mina, farm, 'observation.sendResource', {
    ...{ resource: soy, commons: town, quantity: '8000', at, note: '' },
  })
  await w.settle()
  const came = (await accept(sending!)).resource!
  await w.settle()
  const cook = await work(bora, town, '국 끓이기')
  await record(bora, town, { action: 'consume', process: cook, resource: came, ...kg('2000') })
  const soup = (
    await record(bora, town, { action: 'produce', process: cook, creates: made('국'), ...kg('6000') })
  ).created!
  const fill = await work(bora, town, '병에 담기')
  await record(bora, town, { action: 'consume', process: fill, resource: soup, ...kg('6000') })
  const jar = (
    await record(bora, town, {
      ...{ action: 'produce', process: fill, creates: { ...made('국 한 병'), unit: 'pieces' } },
      ...{ quantity: '12', unit: 'pieces', at },
    })
  ).created!

  const inTown = [
    '국 한 병',
    'produce',
    '병에 담기',
    'consume',
    '국',
    'produce',
    '국 끓이기',
    'consume',
    '장',
  ]

  it('is traced back through both, to the seed and the work', async () => {
    const found = await way(bora, town, jar, 'back')
    expect(told(found)).toEqual([
      ...inTown,
      ...['transfer', 'transfer', '장', 'produce', '장 담그기', 'consume', '콩', 'produce', '콩 농사'],
      ...['work', 'consume', '콩 씨', 'raise'],
    ])
    expect(found.names[agents.mina]).toBe('민아')
    expect(found.steps.map((step) => step.id)).not.toContain(other)
    expect(found.cut).toBe(false)
  })

  it('is tracked forward through both, to the jars', async () => {
    expect(told(await way(bora, farm, seed, 'forth'))).toEqual([
      ...['콩 씨', 'consume', '콩 농사', 'produce', '콩', 'consume', '장 담그기', 'produce', '장'],
      ...['transfer', 'transfer', '장', 'consume', '국 끓이기', 'produce', '국', 'consume', '병에 담기'],
      ...['produce', '국 한 병', 'raise'],
    ])
  })

  it('is shown only as far as whoever asks may see', async () => {
    const stranger = juno // Of the village, and of no other commons.
    expect(told(await way(stranger, farm, seed, 'forth')).at(-2)).toBe('closed town')
    await expect(way(stranger, town, jar, 'back')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const cook = await w.person('부엌 사람')
    await w.act(cook, town, 'members.join', { invitation: null, name: '부엌 사람', types: ['resident'] })
    const found = await way(cook, town, jar, 'back')
    expect(told(found)).toEqual([...inTown, 'transfer', 'closed farm'])
    expect(
      JSON.stringify(found, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('콩')
  })
})
