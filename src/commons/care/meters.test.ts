import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { composed } from '../../server.ts'
import { webWorld } from '../../surfaces/web/web.fixture.ts'

const w = await webWorld()
const api = composed(w.open)
let [mina, bora] = [] as unknown as [Actor, Actor]
let [commons, level, here, mine] = ['', '', '', '']
let key = ''

const thing = {
  ...{ name: '윗보', note: '', location: '', conditions: '', image: null, rival: true, depletable: true },
  ...{ origin: 'natural', substance: 'material', single: true, unit: 'pieces', quantity: '1' },
}
const watched = { name: '수위', unit: '미터', places: 2, least: '150', most: '400' }
const at = (minutes: number) => new Date(w.clock.now().getTime() + minutes * 60_000).toISOString()
const watching = async (who: Actor, where: string) => {
  const { resource } = await w.act<{ resource: string }>(who, where, 'observation.registerResource', {
    ...thing,
    at: at(0),
  })
  return (await w.act<{ indicator: string }>(who, where, 'care.addIndicator', { ...watched, resource }))
    .indicator
}
interface Sent {
  result: { recorded: number }
}
const entries = async () =>
  (await w.office.database.read.selectFrom('journal_entry').select('seq').execute()).length

beforeAll(async () => {
  ;[mina, bora] = [await w.person('민아'), await w.person('보라')]
  const dials = { 'members.admission': 'open' }
  commons = await w.found('village', mina, { slug: 'valley', name: '물골', dials })
  await w.found('village', mina, { slug: 'other', name: '딴골', dials })
  await w.act(bora, commons, 'members.join', { invitation: null, name: '보라', types: ['resident'] })
  level = await watching(mina, commons)
  here = `/c/valley/care/indicators/${level}`
  await w.act(mina, commons, 'care.changeIndicator', {
    ...{ indicator: level, name: '수위', least: '150', most: '400', lowest: '0', highest: '900' },
    ...{ everyDays: null, measurer: null },
  })
})
afterAll(() => w.open.stop())

async function send(body: unknown, { token = key, slug = 'valley', command = 'care/sendReadings' } = {}) {
  const answer = await api(
    new Request(`http://dure.test/api/v1/c/${slug}/${command}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    {},
  )
  return { status: answer.status, body: (await answer.json()) as Record<string, never> }
}
const rows = (...all: [number, string][]) => ({
  rows: all.map(([minutes, value]) => ({ indicator: level, at: at(minutes), value })),
})

describe('a meter', () => {
  it('gets a key on the page of what it measures, shown once and kept as a hash', async () => {
    const office = await w.browser(mina)
    const answer = await office.post(`${here}/meters`, { form: 'meter', name: '윗보 수위계' })
    const shown = await office.text(answer.headers.get('location')!.replace(/#.*/, ''))
    key = /duremeter_[\w-]{43}/.exec(shown)![0]
    expect(shown).toContain('/api/v1/c/valley/care/sendReadings')
    expect(await office.text(here)).not.toContain('duremeter_')
    const stored = await w.office.database.read.selectFrom('care_meter_key').selectAll().execute()
    const bodies = await w.office.database.read.selectFrom('journal_entry').select('body').execute()
    const keys = await w.office.database.read.selectFrom('kernel_key').select('result').execute()
    expect(
      JSON.stringify([stored, bodies, keys], (_, v) => (typeof v === 'bigint' ? `${v}` : v)),
    ).not.toContain(key)
    const plain = await (await w.browser(bora)).text(here)
    expect(plain).not.toContain('열쇠 주기')
  })

  it('sends what it measured, by the same door, however often, and tells where a limit is left', async () => {
    const first = await send(rows([-30, '2.1'], [-20, '1.80'], [-10, '1.2']))
    expect(first).toMatchObject({ status: 200, body: { result: { recorded: 3, known: 0 } } })
    const before = await entries()
    expect(await send(rows([-30, '2.1'], [-10, '1.20']))).toMatchObject({
      body: { result: { recorded: 0, known: 2 } },
    })
    expect(await entries()).toBe(before)
    expect(await send(rows([-10, '1.2'], [2, '1.1']))).toMatchObject({ body: { result: { recorded: 1 } } })
    const page = await (await w.browser(bora)).text(here)
    for (const part of ['계량기가 보냄', '1.1미터', '낮아요']) expect(page).toContain(part)
    const told = await w.office.database.read
      .selectFrom('journal_entry')
      .select('body')
      .where('kind', '=', 'care.limit_crossed')
      .execute()
    expect(told).toHaveLength(1)
  })

  it('sent 64 times at once writes each reading once', async () => {
    const same = rows([-50, '2.5'], [-51, '2.6'])
    const tries = await Promise.all(Array.from({ length: 64 }, () => send(same)))
    const recorded = tries.map(({ body }) => (body as unknown as Sent).result.recorded)
    expect(recorded.reduce((sum, one) => sum + one, 0)).toBe(2)
  })

  const one = (more: Record<string, unknown>) => ({ rows: [{ ...rows([-5, '2']).rows[0], ...more }] })
  it.each<[string, () => unknown, number, string]>([
    ['text', () => one({ value: '많음' }), 400, 'kernel.bad_input'],
    ['NaN', () => one({ value: 'NaN' }), 400, 'kernel.bad_input'],
    ['infinity', () => one({ value: 'Infinity' }), 400, 'kernel.bad_input'],
    ['a number beyond all', () => '{"rows":[{"value":1e999}]}', 400, 'api.bad_number'],
    ['a float', () => one({ value: 2.5 }), 400, 'kernel.bad_input'],
    ['no rows', () => ({ rows: [] }), 400, 'kernel.bad_input'],
    ['a huge batch', () => ({ rows: Array(501).fill(one({}).rows[0]) }), 400, 'kernel.bad_input'],
    ['no time', () => one({ at: 'now' }), 400, 'kernel.bad_input'],
    ['a time to come', () => rows([6, '2']), 409, 'care.reading_to_come'],
    ['the far past', () => rows([-400 * 1440, '2']), 409, 'care.reading_too_old'],
    ['more decimals than are kept', () => rows([-5, '2.345']), 409, 'care.too_fine'],
    ['a value beyond reach', () => rows([-6, '2'], [-5, '9.01']), 409, 'care.out_of_reach'],
    ['a time twice', () => rows([-5, '2'], [-5, '2']), 409, 'care.reading_twice'],
    ['another value of a known time', () => rows([-4, '2'], [-30, '2.2']), 409, 'care.reading_differs'],
    ['what it may not send', () => one({ indicator: mine }), 409, 'care.not_of_this_meter'],
  ])('that sends %s is refused in words, and nothing is written', async (_, body, status, code) => {
    if (!mine) mine = await watching(mina, commons)
    const before = await entries()
    const answer = await send(body())
    expect(answer).toMatchObject({ status, body: { code } })
    expect(String(answer.body.detail).length).toBeGreaterThan(10)
    expect(await entries()).toBe(before)
  })
  it('opens nothing else with its key, nowhere else, and nothing once it is taken back', async () => {
    const bad = { status: 401, body: { code: 'api.bad_token' } }
    const before = await entries()
    expect(await send(rows([-3, '2']), { token: `duremeter_${'x'.repeat(43)}` })).toMatchObject(bad)
    expect(await send(rows([-3, '2']), { token: 'x' })).toMatchObject(bad)
    expect(await send(rows([-3, '2']), { slug: 'other' })).toMatchObject(bad)
    expect(await send({ indicator: level }, { command: 'care/endIndicator' })).toMatchObject(bad)
    expect(await entries()).toBe(before)
    const own = w.act(mina, commons, 'care.sendReadings', rows([-3, '2']))
    await expect(own).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const office = await w.browser(mina)
    const meter = /name="meter" value="([^"]+)"/.exec(await office.text(here))![1]!
    expect((await office.post(`${here}/meters/revoke`, { meter })).status).toBe(303)
    expect(await send(rows([-3, '2']))).toMatchObject(bad)
    await expect(w.act(mina, commons, 'care.revokeMeter', { meter })).rejects.toMatchObject({
      code: 'care.no_such_meter',
    })
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('is one of at most twenty for each thing, which it names once', async () => {
    const issue = (indicators: string[]) =>
      w.act(mina, commons, 'care.issueMeter', { name: '계', indicators })
    await expect(issue([mine, mine])).rejects.toMatchObject({ code: 'care.indicator_twice' })
    for (let n = 0; n < 20; n++) await issue([mine])
    await expect(issue([mine])).rejects.toMatchObject({ code: 'care.too_many_meters' })
  })

  it('that sends too often is told to wait', async () => {
    const { meter, secret } = await w.act<Record<string, string>>(mina, commons, 'care.issueMeter', {
      ...{ name: '둘째', indicators: [level] },
    })
    expect(meter).toBeTruthy()
    const tries = []
    for (let i = 0; i < 130; i++) tries.push((await send({ rows: [] }, { token: secret! })).status)
    expect(tries.at(-1)).toBe(429)
  })
})

describe('a table of readings', () => {
  const sent = async (text: string) => {
    const form = new FormData()
    form.append('file', new File([text], 'readings.csv'))
    const office = await w.browser(bora)
    const answer = await office.post(`${here}/sheet`, form)
    return office.text(answer.headers.get('location')!.replace(/#.*/, ''))
  }

  it('is read with headings of either language', async () => {
    expect(await sent('잰 때,값\n2026-01-02,2.5\n2026-01-03 08:30,2.75\n')).toContain('2.75미터')
    expect(await sent('time;value\n2026-01-04;2.05\n')).toContain('2.05미터')
  })

  it('is told line by line what is wrong, and nothing is written', async () => {
    const before = await entries()
    const page = await sent(
      '값,잰 때\n2.5,2026-02-30\n많음,2026-02-01\n9.5,2026-02-02\n2,2099-01-01\n2,2026-01-02\n2,2026-02-03\n2,2026-02-03\n',
    )
    for (const part of [
      '2번째 줄: 잰 때를 읽을 수 없어요',
      '3번째 줄: 값을 읽을 수 없어요',
      '4번째 줄: 잴 수 있는 범위를',
      '5번째 줄: 아직 오지 않은',
      '6번째 줄: 그때의 값이 이미',
      '8번째 줄: 같은 때가 두 번',
    ])
      expect(page).toContain(part)
    expect(await sent('이름,수량\n쌀,3\n')).toContain('첫 줄이 없어요')
    expect(await entries()).toBe(before)
  })
})

describe('the page of what is watched', () => {
  it('corrects a reading with a reason, and shows both', async () => {
    const me = await w.browser(bora)
    const reading = /name="reading" value="([^"]+)"/.exec(await me.text(here))![1]!
    const form = { form: `correct-${reading}`, reading, value: '3.33', reason: '<눈금>' }
    const bad = await me.post(`${here}/correct`, { ...form, value: '9.5' })
    expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('잴 수 있는 범위를 벗어난')])
    expect((await me.post(`${here}/correct`, form)).status).toBe(303)
    const page = await me.text(here)
    for (const part of ['3.33미터', '<del', '바로잡은 까닭: &lt;눈금&gt;']) expect(page).toContain(part)
  })

  it('changes how it is watched, and ends it', async () => {
    const office = await w.browser(mina)
    const form = { form: 'change', name: '물 높이', least: '1', most: '', lowest: '0', highest: '9' }
    const more = { everyDays: '7', measurer: '' }
    const turned = await office.post(here, { ...form, ...more, least: '10' })
    expect([turned.status, await turned.text()]).toEqual([
      422,
      expect.stringContaining('좋은 범위가 잴 수 있는'),
    ])
    w.clock.pass({ minutes: 1 })
    expect((await office.post(here, { ...form, ...more })).status).toBe(303)
    const page = await office.text(here)
    for (const part of ['물 높이', '7일마다 재요', '좋은 범위가 바뀐 날', '1미터보다 많으면'])
      expect(page).toContain(part)
    expect((await office.post(`${here}/end`, {})).status).toBe(303)
    expect(await office.text(here)).toContain('이제 살펴보지 않아요')
  })
})
