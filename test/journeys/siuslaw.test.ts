import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

/**
 * A year of the round table on the Siuslaw on phones, from the catalogue on: 40,000,000 won of retained receipts; a proposal
 * stopped by one block that has to say why; 18,000,000 spent by consensus once it was amended; the other 22,000,000 set aside
 * and shared out by ten delegates and the office among works of restoration.
 */
const councils = ['mid-coast', 'alsea', 'hebo', 'mary-peak', 'north-fork'] as const
const home = '/c/siuslaw'
let w: World
let phone: HandPhone
let close: () => Promise<void>
let office: Actor
/** The ten, two of each council. */
const table: Actor[] = []
let network = ''

beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
  ;({ phone, close } = await phones(w))
  office = await w.person('연합 일꾼')
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await close()
})

const done = (...all: Phone[]) => Promise.all(all.map(({ page }) => page.context().close()))
const idOf = async (slug: string) =>
  (
    await w.office.database.read
      .selectFrom('kernel_commons')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
  ).id
const agentOf = async (who: Actor, commons: string) => (await w.view(who, commons)).standing.agent!
const vote = (by: Actor, commons: string, decision: string, choice: string) =>
  w.act(by, commons, 'decisions.castBallot', { decision, ballot: { choice }, reason: '' })

/** Both of a council agree to what one of them proposes. */
async function agreed(both: Actor[], commons: string, command: string, input: unknown) {
  const asked = { command, input, title: '함께 정해요', reason: '' }
  const { decision } = await w.act<{ decision: string }>(both[0]!, commons, 'decisions.propose', asked)
  for (const one of both) await vote(one, commons, decision, 'agree')
  await w.settle()
}

/** What somebody proposed on their phone goes through: the other nine agree, and the page is looked at again. */
async function passes(p: Phone, by: Actor): Promise<void> {
  const decision = p.path().split('/').at(-1)!
  await p.use('[action$="/vote"]', { choice: 'agree' })
  for (const one of table.filter((peer) => peer !== by)) await vote(one, network, decision, 'agree')
  await w.settle()
}

it('is chosen in the catalogue; five councils come in and each sends two', async () => {
  const p = await phone(office)
  await p.go('/')
  await p.follow('/found')
  await p.follow('/found/forest-network')
  await p.fill({ name: '시우슬로 원탁', you: '연합 일꾼', slug: 'siuslaw' })
  await p.keep('siuslaw-found')
  await p.send('/found/forest-network')
  network = await idOf('siuslaw')
  for (const slug of councils) {
    const both = [await w.person(`${slug} 가`), await w.person(`${slug} 나`)]
    const dials = { 'members.admission': 'open' }
    const named = { slug, name: `${slug} 협의회`, founder: `${slug} 가`, dials }
    const council = await w.found('watershed-council', both[0]!, named)
    const join = { invitation: null, name: `${slug} 나`, types: ['logger'] }
    await w.act(both[1]!, council, 'members.join', join)
    table.push(...both)
    await p.go(home)
    await p.follow('/networks')
    await p.follow('/networks/invite')
    await p.fill({ commons: slug, type: 'council' })
    await p.send('/networks/invite')
    await w.settle()
    await agreed(both, council, 'networks.joinNetwork', { network })
    const delegates = [await agentOf(both[0]!, council), await agentOf(both[1]!, council)]
    await agreed(both, council, 'networks.sendDelegates', { network, delegates })
  }
  await p.go(`${home}/networks`)
  for (const slug of councils) expect(await p.text()).toContain(`${slug} 협의회`)
  await p.keep('siuslaw-councils')
  await done(p)
}, 120_000)

it('writes down what the forest retains: 40,000,000', async () => {
  const p = await phone(office)
  await p.go(home)
  await p.follow('/books')
  await p.follow('/books/new')
  await p.fill({ what: 'income:sales', text: '숲에 남겨 둔 목재 수익', amount: '40,000,000' })
  await p.send('/books/new')
  await p.go(`${home}/books`)
  expect(await p.text()).toContain('40,000,000원')
  await p.keep('siuslaw-books')
  await done(p)
})

/** Presses the button of a form that needs a decision, and goes on to where it is proposed. */
async function proposing(p: Phone, form: string) {
  await p.page.locator(`main form[action$="${form}"] button`).last().click()
  const onward = p.page.locator('main a[href*="/decisions/propose"]').first()
  await onward.or(p.page.locator('main form[action$="/decisions/propose"]')).first().waitFor()
  if (await onward.isVisible()) await onward.click()
  await p.page.waitForURL(/decisions\/propose/)
}

/** Somebody at the round table proposes to spend on restoration; answers the decision's address. */
async function proposesSpending(p: Phone, amount: string, text: string) {
  await p.go(home)
  await p.follow('/books')
  await p.follow('/books/new')
  await p.fill({ what: 'expenses:other', text, amount })
  await proposing(p, '/books/new')
  await p.keep(`siuslaw-propose-${amount.slice(0, 2)}`)
  await p.send('/decisions/propose')
  return p.path()
}

it('stops at one block, which has to say why', async () => {
  const p = await phone(table[1]!)
  const decision = await proposesSpending(p, '25,000,000', '벌목 길을 닫고 물길 되살리기')
  for (const one of table.slice(1)) await vote(one, network, decision.split('/').at(-1)!, 'agree')
  const q = await phone(table[0]!, { lang: 'en' })
  await q.go(home)
  await q.keep('siuslaw-home-en')
  await q.go(decision)
  await q.fill({ choice: 'block' })
  await q.page.locator('main form[action$="/vote"] button').last().click()
  await expect.poll(() => q.text()).toMatch(/reason/i)
  await q.keep('siuslaw-block-en')
  await q.use('[action$="/vote"]', { choice: 'block', reason: '길을 모두 닫으면 솎아베기를 할 수 없어요.' })
  w.clock.pass({ days: 8 })
  await w.settle()
  await q.go(decision)
  expect(await q.text()).toContain('솎아베기를 할 수 없어요')
  await q.keep('siuslaw-failed-en')
  await p.go(decision)
  await p.keep('siuslaw-failed')
  await done(p, q)
})

it('spends 18,000,000 once nobody blocks', async () => {
  const p = await phone(table[1]!)
  await proposesSpending(p, '18,000,000', '솎아베기 길은 두고 물길 되살리기')
  await passes(p, table[1]!)
  await p.go(`${home}/books`)
  for (const sum of ['18,000,000원', '22,000,000원']) expect(await p.text()).toContain(sum)
  await p.keep('siuslaw-spent')
  await done(p)
})

it('sets the other 22,000,000 aside for restoration', async () => {
  const p = await phone(table[1]!)
  await p.go(`${home}/books`)
  await p.follow('/books/funds')
  await p.follow('/books/funds/new')
  await p.fill({ name: '되살림 기금', purpose: '물길과 숲을 되살려요' })
  await proposing(p, '/books/funds/new')
  await p.send('/decisions/propose')
  await passes(p, table[1]!)
  await p.go(`${home}/books/funds`)
  expect(await p.text()).toContain('되살림 기금')
  await p.unfold()
  await p.keep('siuslaw-fund')
  await p.fill({ amount: '22,000,000', text: '숲에 남겨 둔 목재 수익' })
  await proposing(p, '/fill')
  await p.send('/decisions/propose')
  await passes(p, table[1]!)
  await p.go(`${home}/books/funds`)
  expect(await p.text()).toContain('22,000,000원')
  await p.keep('siuslaw-fund-filled')
  await done(p)
})

it('opens a round in which the ten and the office share it out', async () => {
  const p = await phone(table[1]!)
  await p.go(home)
  await p.follow('/budgeting')
  await p.follow('/budgeting/new')
  await p.fill({ name: '올해 되살릴 곳', pool: '22,000,000' })
  await p.fill({ ideasClose: '2026-03-20', opens: '2026-03-22', closes: '2026-04-05', givers: 'delegate' })
  await p.keep('siuslaw-round-new')
  await proposing(p, '/budgeting/new')
  await p.send('/decisions/propose')
  await passes(p, table[1]!)
  await p.go(home)
  await p.follow('/budgeting')
  await p.follow(/올해 되살릴 곳/)
  expect(await p.text()).toContain('22,000,000원')
  await p.keep('siuslaw-round')
  await done(p)
})

let [stream, ladder] = ['', '']

it('takes ideas, which peers look at', async () => {
  for (const [who, title, least, most] of [
    [table[2]!, '앨시 물길에 나무 넣기', '6,000,000', '8,000,000'],
    [table[4]!, '헤보 물고기 길', '10,000,000', '14,000,000'],
  ] as const) {
    const p = await phone(who)
    await p.go(home)
    await p.follow('/budgeting')
    await p.follow(/올해 되살릴 곳/)
    await p.follow('/new')
    await p.fill({ title, label1: '일과 재료', least1: least, most1: most })
    await p.send('/new')
    await p.use('[action$="/publish"]', {})
    if (stream) ladder = p.path()
    else stream = p.path()
    await done(p)
  }
  for (const peer of [table[0]!, table[1]!]) {
    const p = await phone(peer, { lang: 'en' })
    for (const idea of [stream, ladder]) {
      await p.go(idea)
      await p.use('[action$="/look"]', { verdict: 'ok' })
    }
    await p.keep('siuslaw-looked-en')
    await done(p)
  }
})

it('is shared out 2,000,000 each: 8,000,000 and 12,000,000, and the office’s part goes back', async () => {
  w.clock.pass({ days: 13 })
  await w.settle()
  for (const [i, one] of table.entries()) {
    const idea = i < 4 ? stream : ladder
    if (i > 1 && i < 9) {
      const gift = { idea: idea.split('/').at(-1)!, amount: '2000000' }
      await w.act(one, network, 'budgeting.give', gift)
      continue
    }
    const p = await phone(one, { lang: i === 1 ? 'en' : 'ko', javaScript: i !== 9 })
    await p.go(home)
    await p.keep(`siuslaw-home-giving-${i}`)
    await p.go(idea)
    await p.use('#give', { amount: '2,000,000' })
    await p.keep(`siuslaw-gave-${i}`)
    await done(p)
  }
  const p = await phone(table[4]!)
  await p.go(ladder)
  expect(await p.text()).toContain('12,000,000원')
  await p.use('[action$="/accept"]', {})
  await p.keep('siuslaw-accepted')
  await p.go(stream)
  expect(await p.text()).toContain('8,000,000원')
  await p.keep('siuslaw-stream')
  const wide = await phone(office, { lang: 'en', width: 1280, dark: true })
  await wide.go(`${home}/budgeting`)
  await wide.keep('siuslaw-en-wide-dark')
  await wide.follow(/올해 되살릴 곳/)
  for (const sum of ['₩8,000,000', '₩12,000,000']) expect(await wide.text()).toContain(sum)
  await wide.keep('siuslaw-round-en-wide-dark')
  w.clock.pass({ days: 15 })
  await w.settle()
  await p.go(`${home}/books/funds`)
  expect(await p.text()).toMatch(/기금에 있는 돈\s+2,000,000원/)
  await p.keep('siuslaw-fund-after')
  await done(p, wide)
  expect(await w.verify(network)).toMatchObject({ findings: [], balancesAgree: true })
}, 60_000)
