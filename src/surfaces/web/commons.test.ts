import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { verifyPublished } from '../../kernel/journal/verify-published.ts'
import { webWorld } from './web.fixture.ts'

const w = await webWorld()
let mina: Actor
let commons: string

beforeAll(async () => {
  mina = await w.person('민아')
  const dials = { 'members.admission': 'invitation' }
  commons = await w.found('village', mina, { slug: 'dareung', name: '다릉 마을', dials })
})
afterAll(() => w.open.stop())

const keyIn = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1]

test('the home shows its parts to a member and the door to a stranger', async () => {
  const home = await (await w.browser(mina)).text('/c/dareung')
  for (const part of ['다릉 마을', '나를 기다려요', '우리 규칙', '요즘 있었던 일', '검증됨'])
    expect(home).toContain(part)
  const stranger = await (await w.browser()).text('/c/dareung')
  expect(stranger).not.toContain('요즘 있었던 일')
  expect(stranger).toContain('로그인')
})

test('a page is drawn once for one state, and anew after every change', async () => {
  const browser = await w.browser(mina)
  const first = await browser.get('/c/dareung')
  const same = await browser.get('/c/dareung', { 'if-none-match': first.headers.get('etag')! })
  expect(same.status).toBe(304)
  await w.act(mina, commons, 'members.invite', { types: [], uses: 1, expiresOn: '2026-03-05' })
  const changed = await browser.get('/c/dareung', { 'if-none-match': first.headers.get('etag')! })
  expect(changed.status).toBe(200)
})

test('each drawing of a form has a key of its own', async () => {
  const browser = await w.browser(mina)
  const [one, other] = [
    await browser.text('/c/dareung/resources/new'),
    await browser.text('/c/dareung/resources/new'),
  ]
  expect(keyIn(one)).toMatch(/^[0-9a-f-]{36}$/)
  expect(keyIn(other)).not.toBe(keyIn(one))
})

test('pages differ by reader and language', async () => {
  const [korean, english] = [await w.browser(mina), await w.browser(mina, 'en')]
  expect(await korean.text('/c/dareung')).toContain('<html lang="ko"')
  expect(await english.text('/c/dareung')).toContain('<html lang="en"')
})

test('who must sign in is led back', async () => {
  const page = await (await w.browser()).get('/c/dareung/decisions?a=1')
  expect([page.status, page.headers.get('location')]).toEqual([
    303,
    '/sign-in?back=%2Fc%2Fdareung%2Fdecisions%3Fa%3D1',
  ])
})

test('what is not there says so', async () => {
  const browser = await w.browser(mina)
  expect((await browser.get('/c/nowhere')).status).toBe(404)
  const lost = await browser.get('/c/dareung/nothing/here')
  expect(lost.status).toBe(404)
  expect(await lost.text()).toContain('다릉 마을')
})

test('a stranger joins by a link with nothing but a name', async () => {
  const invitation = { types: [], uses: 2, expiresOn: '2026-03-05' }
  const { token } = await w.act<{ token: string }>(mina, commons, 'members.invite', invitation)
  const bora = await w.browser()
  expect(await bora.text(`/c/dareung/join/${token}`)).toContain('다릉 마을')
  const done = await bora.post(`/c/dareung/join/${token}`, { you: '보라', types: 'resident' })
  expect(done.headers.get('location')).toBe('/c/dareung')
  const home = await bora.text('/c/dareung')
  expect(home).toContain('함께하게 되었어요')
  expect(home).toContain('요즘 있었던 일')
  expect(await bora.text(`/c/dareung/join/${'x'.repeat(22)}`)).toContain('쓸 수 없는 링크')
})

test('joining with an e-mail and a password makes an account, and none is left behind where it is refused', async () => {
  const invitation = { types: [], uses: 1, expiresOn: '2026-03-05' }
  const { token } = await w.act<{ token: string }>(mina, commons, 'members.invite', invitation)
  const sora = await w.browser()
  const who = { you: '소라', types: 'resident', email: 'sora@example.org', password: 'short' }
  const short = await sora.post(`/c/dareung/join/${token}`, who)
  expect(short.status).toBe(422)
  expect(await short.text()).toContain('value="소라"')
  const people = () => w.office.database.read.selectFrom('members_person').select('id').execute()
  const before = (await people()).length
  const wrong = { ...who, password: 'long enough to be taken', types: 'pirate' }
  expect((await sora.post(`/c/dareung/join/${token}`, wrong)).status).toBe(422)
  expect((await people()).length).toBe(before)
  const done = await sora.post(`/c/dareung/join/${token}`, { ...wrong, types: 'resident' })
  expect(done.headers.get('location')).toBe('/c/dareung')
  expect(await sora.text('/me')).toContain('sora@example.org')
})

test('a member on paper comes in by a personal link, and again by a newer one', async () => {
  const junho = await w.person('준호')
  const { token: open } = await w.act<{ token: string }>(mina, commons, 'members.invite', {
    types: [],
    uses: 1,
    expiresOn: '2026-03-05',
  })
  const { agent } = await w.act<{ agent: string }>(junho, commons, 'members.join', {
    invitation: open,
    name: '준호',
    types: ['resident'],
  })
  // Without e-mail and password, as if the office had entered them.
  await w.office.database.write
    .updateTable('members_agent')
    .set({ person_id: null })
    .where('id', '=', agent)
    .execute()
  const link = () =>
    w.act<{ token: string }>(mina, commons, 'members.inviteAgent', { agent, expiresOn: '2026-03-05' })
  const { token } = await link()
  const another = await (await w.browser(mina)).text(`/c/dareung/join/${token}`)
  expect(another).toContain('본인에게 그대로 보내 주세요')
  expect(another).not.toContain('님으로 들어가기')
  const phone = await w.browser()
  expect((await phone.get(`/sign-in/as/${token}`)).headers.get('location')).toBe(`/c/dareung/join/${token}`)
  const page = await phone.get(`/c/dareung/join/${token}`)
  expect(await page.text()).toContain('준호')
  expect((await phone.post(`/c/dareung/join/${token}`, {})).headers.get('location')).toBe('/c/dareung')
  expect(await phone.text('/me')).toContain('준호')
  expect(await phone.text(`/c/dareung/join/${token}`)).toContain('이미 이곳에 자리가 있어요')
  expect((await (await w.browser()).post(`/c/dareung/join/${token}`, {})).status).toBe(422)
  const newer = await w.browser()
  const { token: second } = await link()
  await newer.post(`/c/dareung/join/${second}`, {})
  expect(await newer.text('/me')).toContain('준호')
})

test('a refused form comes back with what was typed', async () => {
  const browser = await w.browser(mina)
  const refused = await browser.post('/c/dareung/resources/new', { name: '', note: '윗마을에서 내려와요' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('data-errors')
})

test('what only a decision may do is offered as a proposal, input and all', async () => {
  const browser = await w.browser(mina)
  const placed = w.open.web.routes.posts.find(({ part }) => part.path.endsWith('/expel'))
  const other = w.office.database.read.selectFrom('members_agent').select('id').where('name', '=', '보라')
  const { id: agent } = await other.executeTakeFirstOrThrow()
  const path = `/c/dareung${placed!.part.path.replace(/:\w+(\{[^}]*\})?/, agent)}`
  const to = await browser.post(path, { reason: '약속을 지키지 않았어요' })
  const url = new URL(to.headers.get('location')!, w.origin)
  expect([to.status, url.pathname]).toEqual([303, '/c/dareung/decisions/propose'])
  expect(url.searchParams.get('command')).toBe('members.expel')
  expect(JSON.parse(url.searchParams.get('input')!)).toMatchObject({ agent })
  expect((await browser.get(url.pathname + url.search)).status).toBe(200)
})

test('a proposal too long for an address is kept for it', async () => {
  const browser = await w.browser(mina)
  const other = w.office.database.read.selectFrom('members_agent').select('id').where('name', '=', '보라')
  const { id: agent } = await other.executeTakeFirstOrThrow()
  const placed = w.open.web.routes.posts.find(({ part }) => part.path.endsWith('/expel'))
  const path = `/c/dareung${placed!.part.path.replace(/:\w+(\{[^}]*\})?/, agent)}`
  const reason = '약속을 지키지 않았어요. '.repeat(60)
  const to = (await browser.post(path, { reason })).headers.get('location')!
  expect(to).toMatch(/^\/c\/dareung\/decisions\/propose\?draft=[0-9a-f-]{36}$/)
  const shown = await browser.text(to)
  expect(shown).toContain('name="command" value="members.expel"')
  expect(shown).toContain(reason.trim())
})

test('the office enters for a member, with the paper as evidence', async () => {
  const { view } = w
  const other = w.office.database.read.selectFrom('members_agent').select('id').where('name', '=', '보라')
  const { id: agent } = await other.executeTakeFirstOrThrow()
  const form = new FormData()
  form.set('for', agent)
  form.set('evidence', new File(['%PDF-1.7 서면 동의서'], '동의서.pdf'))
  form.set('name', '보라네 트럭')
  form.set('kind', 'thing')
  form.set('since', '2026-03-01')
  const done = await (await w.browser(mina)).post('/c/dareung/resources/new', form)
  expect(done.status, await done.text()).toBe(303)
  const { size } = await view(mina, commons)
  const last = w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('seq', '=', BigInt(size - 1))
  const entry = JSON.parse((await last.executeTakeFirstOrThrow()).body)
  expect(entry).toMatchObject({
    actor: `agent:${agent}`,
    onBehalf: { evidence: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

test('a capability that is not switched on is not there, and says so', async () => {
  const [placed] = w.open.web.routes.pages.filter(({ slice }) => slice.folder.includes('capabilities'))
  if (!placed) return
  const bare = await w.found('informal-group', mina, { slug: 'bare' })
  const { capabilities } = (await w.view(mina, bare)).charter
  const page = await (await w.browser(mina)).get(`/c/bare${placed.part.path}`)
  expect(page.status === 404).toBe(!capabilities.includes(placed.slice.name))
})

test('files are kept for members, and never run', async () => {
  const browser = await w.browser(mina)
  const form = new FormData()
  form.set(
    'file',
    new File([Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')], '물길.png', { type: 'text/html' }),
  )
  const kept = await browser.post('/c/dareung/files', form)
  expect(kept.status).toBe(201)
  const { hash, mediaType } = (await kept.json()) as { hash: string; mediaType: string }
  expect(mediaType).toBe('image/png')
  const file = await browser.get(`/c/dareung/files/${hash}`)
  expect(file.headers.get('content-security-policy')).toContain('sandbox')
  expect((await (await w.browser()).get(`/c/dareung/files/${hash}`)).status).toBe(303)
  const bad = new FormData()
  bad.set('file', new File(['<script>'], 'x.png'))
  expect((await browser.post('/c/dareung/files', bad)).status).toBe(400)
})

test('the published journal verifies with nothing but what is public', async () => {
  const whole = await (await w.browser(mina)).text('/c/dareung/journal/export.jsonl')
  const verified = await verifyPublished(lines(whole))
  expect(verified.findings).toEqual([])
  const stranger = await w.browser()
  const seen = await verifyPublished(lines(await stranger.text('/c/dareung/journal/export.jsonl')))
  expect(seen).toMatchObject({ findings: [], root: verified.root, size: verified.size })
  expect(seen.hidden).toBeGreaterThan(0)
  const checkpoint = await stranger.text('/c/dareung/journal/checkpoint')
  expect(checkpoint.split('\n')[1]).toBe(String(verified.size))
  const tile = await stranger.get(`/c/dareung/journal/tile/0/000.p/${verified.size}`)
  expect((await tile.arrayBuffer()).byteLength).toBe(32 * verified.size)
  expect((await stranger.get(`/c/dareung/journal/tile/0/000.p/${verified.size + 1}`)).status).toBe(404)
  expect((await stranger.get('/c/dareung/journal/tile/entries/000.p/1')).status).toBe(404)
})

async function* lines(text: string) {
  yield* text.trimEnd().split('\n')
}

test('open pages hear at once that something happened', async () => {
  expect((await (await w.browser()).get('/c/dareung/live')).status).toBe(403)
  const live = await (await w.browser(mina)).get('/c/dareung/live')
  const reader = live.body!.getReader()
  const next = async () => new TextDecoder().decode((await reader.read()).value)
  const before = Number(/data: (\d+)/.exec(await next())![1])
  const heard = next()
  await w.act(mina, commons, 'members.invite', { types: [], uses: 1, expiresOn: '2026-03-05' })
  expect(Number(/data: (\d+)/.exec(await heard)![1])).toBeGreaterThan(before)
  await reader.cancel()
})

test('whatever is sent, nothing ends as a bug of ours', async () => {
  const browser = await w.browser(mina)
  const odd = [
    '%E0%A4%A',
    '%00',
    '..%2f..',
    'x'.repeat(3000),
    '-1',
    '9'.repeat(30),
    '\u{1f600}',
    "';--",
    ':id',
    '%ff',
  ]
  const places = [
    '',
    '/decisions',
    '/people',
    '/resources',
    '/journal',
    '/files',
    '/journal/tile/0',
    '/join',
    '/charter/history',
  ]
  for (const place of places)
    for (const one of odd) {
      const page = await browser.get(
        `/c/dareung${place}/${one}?below=${one}&link=${one}&command=${one}&input=${one}&path=${one}`,
      )
      expect(page.status, `${place}/${one}`).toBeLessThan(500)
    }
  // So many forms at once would end as too many, and hide what they should show.
  w.open.web.rates.write = () => true
  const broken = { 'content-type': 'multipart/form-data; boundary=x' }
  for (const { part } of w.open.web.routes.posts) {
    const path = `/c/dareung${part.path.replace(/:\w+(\{[^}]*\})?/g, '00000000-0000-7000-8000-000000000000')}`
    const empty = await browser.post(path, {})
    expect(empty.status, part.path).toBeLessThan(500)
    expect((await browser.post(path, {}, broken)).status, part.path).toBeLessThan(500)
  }
}, 60_000)
