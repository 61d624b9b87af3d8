import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { putFile } from '../../kernel/files.ts'
import { type Assembly, assembly } from './meeting.fixture.ts'

let w: World
let a: Assembly

beforeAll(async () => {
  w = await world()
  a = await assembly(w, 3)
})

const item = (title: string, changes: object = {}) => ({ ...a.item, title, ...changes })
const titles = async (meeting: string) => (await a.see(meeting)).items.map((one) => one.title)

/** Planned with three items; their ids. */
async function withAgenda() {
  const meeting = await a.plan()
  const three = ['가', '나', '다'].map((title) => item(title))
  const { items } = await a.send<{ items: string[] }>(0, 'addItems', { meeting, items: three })
  return { meeting, items }
}

/** A proposal that waits for a meeting. */
async function tabled(): Promise<string> {
  const { decision } = await a.propose(a.people[0]!, 12, 6)
  const owner = w.office.database.owner
  await owner.query(`update decisions_decision set state = 'tabled' where id = $1`, [decision])
  return decision
}

describe('meetings.addItems', () => {
  it('puts items at the end, and says after the call that everybody must be told again', async () => {
    const meeting = await a.called()
    expect((await a.see(meeting)).agendaChanged).toBe(false)
    await a.send(0, 'addItems', { meeting, items: [item('사업계획 승인')] })
    expect(await titles(meeting)).toEqual(['2025년 결산 승인', '사업계획 승인'])
    expect((await a.see(meeting)).agendaChanged).toBe(true)
    await a.send(0, 'callMeeting', { meeting, late: false })
    expect((await a.see(meeting)).agendaChanged).toBe(false)
  })

  it('takes proposals that wait for a meeting, each to one', async () => {
    const decision = await tabled()
    const waiting = () => w.get<{ decision: string }[]>(a.people[0]!, a.commons, 'meetings.toTable')
    expect((await waiting()).map((one) => one.decision)).toContain(decision)
    const [one, other] = [await a.plan(), await a.plan()]
    const put = (meeting: string, decision: string) =>
      a.send(0, 'addItems', { meeting, items: [item('규칙 개정', { kind: 'decision', decision })] })
    await put(one, decision)
    expect((await waiting()).map((it) => it.decision)).not.toContain(decision)
    await expect(put(other, decision)).rejects.toMatchObject({ code: 'meetings.already_on_an_agenda' })
    await a.send(0, 'cancelMeeting', { meeting: one })
    await put(other, decision)
    const { decision: open } = await a.propose(a.people[0]!, 12, 24)
    await expect(put(other, open)).rejects.toMatchObject({ code: 'meetings.not_tabled' })
  })

  it('knows when an agenda is too long, and who may not touch it', async () => {
    const meeting = await a.plan()
    const thirty = Array.from({ length: 30 }, (_, i) => item(`안건 ${i}`))
    await a.send(0, 'addItems', { meeting, items: thirty })
    await a.send(0, 'addItems', { meeting, items: thirty })
    const more = a.send(0, 'addItems', { meeting, items: [item('하나 더')] })
    await expect(more).rejects.toMatchObject({ code: 'meetings.too_many_items' })
    const other = a.send(2, 'addItems', { meeting, items: [item('몰래')] })
    await expect(other).rejects.toMatchObject({ code: 'meetings.not_yours_to_prepare' })
  })
})

describe('meetings.orderItems', () => {
  it('puts them into the order asked for', async () => {
    const { meeting, items } = await withAgenda()
    await a.send(0, 'orderItems', { meeting, items: items.toReversed() })
    expect(await titles(meeting)).toEqual(['다', '나', '가'])
    const short = a.send(0, 'orderItems', { meeting, items: items.slice(1) })
    await expect(short).rejects.toMatchObject({ code: 'meetings.agenda_is_another' })
  })
})

describe('meetings.editItem and meetings.removeItem', () => {
  it('word one anew and close the gap another leaves', async () => {
    const { meeting, items } = await withAgenda()
    const [first, second] = items
    await a.send(0, 'editItem', { meeting, item: first, title: '가나다', text: '', kind: 'other' })
    await a.send(0, 'removeItem', { meeting, item: second })
    const left = (await a.see(meeting)).items
    expect(left.map(({ n, title }) => [n, title])).toEqual([
      [1, '가나다'],
      [2, '다'],
    ])
    const gone = { code: 'meetings.no_such_item' }
    await expect(a.send(0, 'removeItem', { meeting, item: second })).rejects.toMatchObject(gone)
    const edit = { meeting, item: second, title: '나', text: '', kind: 'other' }
    await expect(a.send(0, 'editItem', edit)).rejects.toMatchObject(gone)
  })
})

describe('meetings.attachDocument and meetings.removeDocument', () => {
  const keep = async (text: string) => {
    const upload = { name: '결산서.pdf', mediaType: 'application/pdf', owner: 'test', at: w.clock.now() }
    const bytes = Buffer.from(text)
    return (await putFile(w.office.database.write, { ...upload, commonsId: a.commons, bytes })).hash
  }

  it('lay papers with the meeting or an item, and take them back', async () => {
    const { meeting, items } = await withAgenda()
    const file = await keep('결산')
    const put = (changes: object) =>
      a.send<{ document: string }>(0, 'attachDocument', {
        meeting,
        item: null,
        file,
        name: '결산서',
        ...changes,
      })
    const { document } = await put({ item: items[0] })
    await put({})
    expect((await a.see(meeting)).documents).toHaveLength(2)
    await a.send(0, 'removeDocument', { meeting, document })
    expect((await a.see(meeting)).documents.map((one) => one.item)).toEqual([null])
    const again = a.send(0, 'removeDocument', { meeting, document })
    await expect(again).rejects.toMatchObject({ code: 'meetings.no_such_document' })
    await expect(put({ file: '0'.repeat(64) })).rejects.toMatchObject({ code: 'meetings.no_such_file' })
    await expect(put({ item: meeting })).rejects.toMatchObject({ code: 'meetings.no_such_item' })
    // With its item a paper goes as well.
    await put({ item: items[1] })
    await a.send(0, 'removeItem', { meeting, item: items[1] })
    expect((await a.see(meeting)).documents).toHaveLength(1)
  })

  it('stop at a hundred', async () => {
    const meeting = await a.plan()
    const file = await keep('하나')
    const put = () => a.send(0, 'attachDocument', { meeting, item: null, file, name: '자료' })
    await Promise.all(Array.from({ length: 100 }, put))
    await expect(put()).rejects.toMatchObject({ code: 'meetings.too_many_documents' })
  })
})
