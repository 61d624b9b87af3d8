import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WebWorld, webWorld } from '../../../surfaces/web/web.fixture.ts'
import { newReceipt } from '../receipts.ts'
import { everyGroup } from './ballots.fixture.ts'

let w: WebWorld
let g: Awaited<ReturnType<typeof everyGroup>>
let base: string
beforeAll(async () => {
  w = await webWorld()
  g = await everyGroup(w, 3)
  base = `/c/${(await w.view(g.people[0]!, g.commons)).commons.slug}/decisions`
})
afterAll(() => w.open.stop())

const browser = (i: number, lang = 'ko') => w.browser(g.people[i]!, lang)
const isThere = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** Sends a form; answers its status and what the page says after it. */
async function sent(i: number, path: string, fields: Record<string, string>, lang = 'ko') {
  const own = await browser(i, lang)
  const answer = await own.post(`${base}${path}`, { key: w.clock.newId(), form: 'vote', ...fields })
  const to = answer.headers.get('location')
  return { status: answer.status, text: isThere(to ? await own.text(to) : await answer.text()) }
}

describe('a ballot sent by a form', () => {
  it('of ranks is kept as it was filled in, and can be sent again', async () => {
    const id = await g.choice('ranks', 2)
    const first = await sent(0, `/${id}/vote`, { 'rank.o1': '2', 'rank.o2': '1', reason: '맛있어서' })
    expect(first).toMatchObject({ status: 303, text: expect.stringContaining('1. 고구마, 2. 감자') })
    await sent(0, `/${id}/vote`, { 'rank.o3': '1' })
    expect((await g.decision(id)).mine).toMatchObject({ ballot: { rank: [['o3']] }, voted: true })
  })

  it('comes back with a sentence and with what was filled in', async () => {
    const id = await g.choice('ranks', 2)
    const equal = await sent(0, `/${id}/vote`, { 'rank.o1': '1', 'rank.o2': '1' })
    expect(equal.status).toBe(422)
    expect(equal.text).toContain('한 가지를 고쳐 주세요')
    const none = await sent(0, `/${id}/vote`, {}, 'en')
    expect(none).toMatchObject({ status: 422, text: expect.stringContaining('Nothing is chosen.') })
    const dots = await g.choice('dots')
    const words = await sent(0, `/${dots}/vote`, { 'score.o1': '세 개' })
    expect(words).toMatchObject({ status: 422, text: expect.stringContaining('숫자로만 적어 주세요') })
    expect((await sent(0, `/${dots}/vote`, { 'score.o1': '7' })).status).toBe(422)
    expect((await g.decision(dots)).cast).toBe(0)
  })

  it('is blank when that button was pressed', async () => {
    const id = await g.budget()
    expect((await sent(0, `/${id}/vote`, { blank: '1' })).status).toBe(303)
    expect((await g.decision(id)).mine.ballot).toEqual({ approve: [] })
  })

  it('needs the reason its answer asks for', async () => {
    const id = await g.resolution('consent')
    expect((await sent(1, `/${id}/vote`, { choice: 'object' })).status).toBe(422)
    expect((await sent(1, `/${id}/vote`, { choice: 'object', reason: '너무 비싸요' })).status).toBe(303)
  })

  it('of a secret vote leaves no ballot on any page', async () => {
    const id = await g.choice('picks')
    const receipt = newReceipt()
    const done = await sent(0, `/${id}/vote`, { 'tick.o2': 'on', receipt })
    expect(done).toMatchObject({ status: 303, text: expect.stringContaining('무엇을 골랐는지는 아무에게도') })
    expect(done.text).not.toContain(receipt)
    expect((await sent(0, `/${id}/vote`, { 'tick.o1': 'on', receipt: newReceipt() })).status).toBe(422)
    expect((await g.decision(id)).mine).toMatchObject({ voted: true, ballot: null })
  })

  it('can be only being there', async () => {
    const id = await g.resolution('present')
    expect((await sent(2, `/${id}/present`, {})).text).toContain('함께한 것으로 남겼어요')
    expect(await g.decision(id)).toMatchObject({ present: 1, cast: 0 })
  })
})

describe('handing a vote over by a form', () => {
  it('goes back to the decision it was about, and can be taken back', async () => {
    const id = await g.resolution('assembly')
    const to = await g.agent(g.people[1]!)
    const scope = `decision:${id}`
    const done = await sent(0, '/delegation', { form: 'delegate', scope, to })
    expect(done.text).toContain('내 표는 사람 2 님에게 맡겼어요.')
    const back = await sent(0, '/delegation/revoke', { form: `revoke-${scope}`, scope })
    expect(back.text).toContain('아무에게도 맡기지 않았어요.')
    expect((await g.decision(id)).mine.delegate).toBeNull()
  })

  it('takes a name or a number where a list would be too long, and says whom it does not know', async () => {
    const done = await sent(0, '/delegation', { form: 'delegate', scope: 'all', to: '사람 3' })
    expect(done.text).toContain('사람 3 님에게 맡겼어요')
    const unknown = await sent(0, '/delegation', { form: 'delegate', scope: 'all', to: '아무개' })
    expect(unknown).toMatchObject({
      status: 422,
      text: expect.stringContaining('「아무개」 님을 한 사람으로'),
    })
    const nobody = await sent(0, '/delegation', { form: 'delegate', scope: 'subject:charter', to: 'nobody' })
    expect(nobody.text).toContain('맡기지 않고 직접 표결해요')
    for (const scope of ['all', 'subject:charter']) await sent(0, '/delegation/revoke', { scope })
  })
})

describe('what can be taken along', () => {
  it('is the ballot file of what is closed, and every ballot of a secret vote', async () => {
    const [open, secret] = [await g.choice('ranks'), await g.choice('picks')]
    const receipts = g.people.map(() => newReceipt())
    for (const [i, one] of g.people.entries()) {
      await g.cast(one, open, { rank: [['o1']] })
      await g.castSecret(one, secret, { approve: ['o1', 'o2'] }, receipts[i]!)
    }
    const own = await browser(0)
    expect((await own.get(`${base}/${open}/ballots.json`)).status).toBe(404)
    expect((await own.get(`${base}/${secret}/published.csv`)).status).toBe(404)
    w.clock.pass({ days: 4 })
    await w.settle()
    const file = JSON.parse(await own.text(`${base}/${open}/ballots.json`))
    expect(file).toMatchObject({ dure: 'ballots', method: 'scottish-stv', result: { outcome: 'passed' } })
    const lines = (await own.text(`${base}/${secret}/published.csv`)).trim().split('\r\n')
    expect(lines[0]).toBe('receipt,type,ballot')
    expect(lines).toHaveLength(4)
    for (const receipt of receipts) expect(lines).toContain(`"${receipt}","","{""approve"":[""o1"",""o2""]}"`)
    const stranger = await w.browser(await w.person('나그네'))
    expect((await stranger.get(`${base}/${secret}/published.csv`)).status).toBeGreaterThan(400)
  })
})
