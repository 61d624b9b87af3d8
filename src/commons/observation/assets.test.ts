import { beforeEach, describe, expect, it } from 'vitest'
import { putFile } from '../../kernel/files.ts'
import { drill, rice, village } from './commands.fixture.ts'

const { act, get, bora, mina, agents, at, w, commons } = await village()
const refused = (code: string) => ({ code: `observation.${code}` })
const nowhere = agents.bora
let hall = ''

beforeEach(async () => {
  const house = { ...drill, name: '마을회관', quantity: '1', at }
  hall = (await act(mina, 'observation.registerResource', house)).resource!
})

const asked = {
  ...{ giver: '군청', kind: 'report', says: '해마다 1월에 이용 실적을 알린다' },
  ...{ since: '2026-03-01', until: '2029-02-28', reviewOn: '2026-03-20' },
}
const add = (more: object = {}) =>
  act<{ condition: string }>(mina, 'observation.addCondition', { resource: hall, ...asked, ...more })
interface Condition {
  id: string
  reviewOn: string | null
  reviewedAt: string | null
  endedAt: string | null
}
const held = () => get<Condition[]>(mina, 'conditions', { resource: hall })
const retire = () => act(mina, 'observation.retireResource', { resource: hall, at, note: '돌려줌' })

async function told(kind: string, condition?: string): Promise<unknown[]> {
  const rows = await w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', commons)
    .where('kind', '=', `observation.${kind}`)
    .orderBy('seq')
    .execute()
  const all = rows.map(({ body }) => JSON.parse(Buffer.from(body as never).toString()))
  return condition ? all.filter(({ data }) => data.condition === condition) : all
}

describe('addCondition', () => {
  it('keeps what whoever handed it over asks for, with its days', async () => {
    const { condition } = await add()
    w.clock.pass({ minutes: 1 })
    await add({ kind: 'refrain', until: null, reviewOn: null })
    expect(await held()).toMatchObject([
      { id: condition, ...asked },
      { kind: 'refrain', until: null },
    ])
  })

  it('refuses days out of order, and what is gone', async () => {
    await expect(add({ until: '2026-02-28' })).rejects.toMatchObject(refused('until_before_since'))
    for (const reviewOn of ['2026-02-28', '2029-03-01'])
      await expect(add({ reviewOn })).rejects.toMatchObject(refused('review_out_of_time'))
    await expect(add({ resource: nowhere })).rejects.toMatchObject(refused('no_such_resource'))
    await retire()
    await expect(add()).rejects.toMatchObject(refused('resource_retired'))
    const byBora = act(bora, 'observation.addCondition', { resource: hall, ...asked })
    await expect(byBora).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})

describe('observation.remindCondition', () => {
  it('tells whoever keeps it on the day, once, and on no day that was moved', async () => {
    const { condition } = await add()
    const next = '2026-04-20'
    await act(bora, 'observation.reviewCondition', { condition, next })
    const days = (n: number) => w.clock.pass({ days: n })
    const before = (await told('condition_due_to_all', condition)).length
    days(40)
    await w.settle()
    expect((await told('condition_due_to_all', condition)).length).toBe(before)
    days(40)
    await w.settle()
    expect((await told('condition_due_to_all', condition)).at(-1)).toMatchObject({
      data: { condition, on: next },
    })
    expect((await told('condition_due_to_all', condition)).length).toBe(before + 1)
  })

  it('tells the custodian where there is one', async () => {
    const later = new Date(w.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10)
    const { condition } = await add({ reviewOn: later })
    const keep = { action: 'transferCustody', receiver: agents.bora, resource: hall }
    const moment = w.clock.now().toISOString()
    const hand = { ...keep, quantity: '1', unit: 'pieces', at: moment }
    const { event } = await act(mina, 'observation.recordEvent', hand)
    await act(bora, 'observation.confirmEvent', { event })
    w.clock.pass({ days: 12 })
    await w.settle()
    expect((await told('condition_due')).at(-1)).toMatchObject({
      data: { condition, custodian: agents.bora, on: later },
    })
    const notices = await w.get(bora, commons, 'notices.myNotices', {})
    expect(JSON.stringify(notices)).toContain(hall)
  })

  it('is the clock’s alone', async () => {
    const { condition } = await add()
    const by = act(mina, 'observation.remindCondition', { condition, on: '2026-03-20' })
    await expect(by).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const clock = { kind: 'clock' } as never
    const ask = (input: object) => w.act(clock, commons, 'observation.remindCondition', input)
    await expect(ask({ condition, on: '2026-03-21' })).rejects.toMatchObject(refused('review_moved'))
    await expect(ask({ condition: nowhere, on: '2026-03-21' })).rejects.toMatchObject(
      refused('no_such_condition'),
    )
  })
})

describe('reviewCondition and endCondition', () => {
  it('says that it was looked at and when next; ends it', async () => {
    const { condition } = await add()
    await act(bora, 'observation.reviewCondition', { condition, next: null })
    expect(await held()).toMatchObject([{ reviewOn: null, reviewedAt: w.clock.now().toISOString() }])
    const beyond = act(bora, 'observation.reviewCondition', { condition, next: '2029-03-01' })
    await expect(beyond).rejects.toMatchObject(refused('review_out_of_time'))
    await act(mina, 'observation.endCondition', { condition })
    expect(await held()).toMatchObject([{ endedAt: w.clock.now().toISOString() }])
    for (const [command, more] of [
      ['endCondition', {}],
      ['reviewCondition', { next: null }],
    ] as const)
      await expect(act(mina, `observation.${command}`, { condition, ...more })).rejects.toMatchObject(
        refused('no_such_condition'),
      )
  })
})

describe('observation.appraiseResource', () => {
  const appraise = (resource = hall) =>
    act(mina, 'observation.appraiseResource', { resource, worth: '85000000', unit: 'KRW', on: '2026-03-01' })

  it('puts a figure into the register and none into the books', async () => {
    await appraise()
    const worth = { amount: 85_000_000n, unit: 'KRW', on: '2026-03-01' }
    expect(await get(mina, 'resource', { resource: hall })).toMatchObject({ resource: { worth } })
    const { rows } = await get<{ rows: { id: string }[] }>(mina, 'register')
    expect(rows.find(({ id }) => id === hall)).toMatchObject({ name: '마을회관', worth })
    expect(await told('resource_appraised')).toHaveLength(1)
  })

  it('is for what is ours', async () => {
    await expect(appraise(nowhere)).rejects.toMatchObject(refused('no_such_resource'))
    const hers = { ...drill, quantity: '1', accountable: agents.bora, at }
    const { resource } = await act(bora, 'observation.registerResource', hers)
    await expect(appraise(resource)).rejects.toMatchObject(refused('not_theirs'))
  })
})

describe('observation.fileDocument and observation.removeDocument', () => {
  const keep = async (text: string) => {
    const file = { bytes: Buffer.from(text), name: '협약서.pdf', mediaType: 'application/pdf', owner: 'x' }
    const { hash } = await putFile(w.office.database.write, {
      ...{ ...file, commonsId: commons, at: w.clock.now() },
    })
    return hash
  }
  const file = (more: object) =>
    act<{ document: string }>(bora, 'observation.fileDocument', { resource: hall, title: '협약서', ...more })

  it('keeps papers with a resource and takes them away', async () => {
    const hash = await keep('agreement')
    const { document } = await file({ file: hash })
    expect(await get(bora, 'documents', { resource: hall })).toMatchObject([{ title: '협약서', file: hash }])
    await act(mina, 'observation.removeDocument', { document })
    expect(await get(bora, 'documents', { resource: hall })).toEqual([])
    const again = act(mina, 'observation.removeDocument', { document })
    await expect(again).rejects.toMatchObject(refused('no_such_document'))
  })

  it('refuses a file that was never stored, a resource that is not there, and a hundred and first', async () => {
    await expect(file({ file: 'c'.repeat(64) })).rejects.toMatchObject(refused('no_such_file'))
    const hash = await keep('another')
    await expect(file({ file: hash, resource: nowhere })).rejects.toMatchObject(refused('no_such_resource'))
    for (let n = 0; n < 100; n++) await file({ file: hash, title: `사진 ${n}` })
    await expect(file({ file: hash })).rejects.toMatchObject(refused('too_many_documents'))
  })
})

describe('observation.registerMany', () => {
  const many = (rows: object[], more: object = {}) =>
    act<{ resources: string[] }>(mina, 'observation.registerMany', { rows, at, ...more })

  it('writes down all of a list, or nothing of it', async () => {
    const before = (await get<{ rows: object[] }>(mina, 'register')).rows.length
    const { resources } = await many([
      { ...drill, name: '예초기', quantity: '1', serial: 'A-1' },
      { ...rice, quantity: '40000' },
      { ...rice, name: '빈 창고', quantity: '0' },
    ])
    expect(resources).toHaveLength(3)
    const { rows } = await get<{ rows: { id: string; onhand: bigint }[] }>(mina, 'register')
    const found = resources.map((id) => rows.find((one) => one.id === id))
    expect(found).toMatchObject([{ serial: 'A-1' }, { onhand: 40_000n }, { onhand: 0n }])
    const twice = many([
      { ...drill, name: '톱', quantity: '1' },
      { ...drill, name: '다른 예초기', quantity: '1', serial: 'A-1' },
    ])
    await expect(twice).rejects.toMatchObject(refused('serial_taken'))
    const none = many([{ ...drill, name: '톱', quantity: '0' }])
    await expect(none).rejects.toMatchObject(refused('quantity_not_positive'))
    expect((await get<{ rows: object[] }>(mina, 'register')).rows.length).toBe(before + 3)
  })

  it('is not of a day to come, and lots keep their one date', async () => {
    const tomorrow = new Date(w.clock.now().getTime() + 86_400_000).toISOString()
    const early = many([{ ...drill, quantity: '1' }], { at: tomorrow })
    await expect(early).rejects.toMatchObject(refused('in_the_future'))
    const lot = (bestBefore: string) => ({ ...rice, quantity: '1', lot: { code: 'L1', bestBefore } })
    const twoDates = many([lot('2027-01-01'), lot('2027-01-02')])
    await expect(twoDates).rejects.toMatchObject(refused('lot_differs'))
    const serial = many([{ ...rice, quantity: '1', serial: 'S' }])
    await expect(serial).rejects.toMatchObject(refused('serial_of_stock'))
    const image = many([{ ...drill, quantity: '1', image: 'c'.repeat(64) }])
    await expect(image).rejects.toMatchObject(refused('no_such_file'))
  })
})
