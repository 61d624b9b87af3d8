import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/authority.ts'
import { closeBrowser } from '../browser.ts'
import { type World, world } from '../world.ts'
import { type HandPhone, type Phone, phones } from './phones.ts'

let w: World
let phone: HandPhone
let close: () => Promise<void>
let commons: string
let [mina, bora, junho, sora]: Actor[] = []
const agents: Record<string, string> = {}
const home = '/c/haetsal'

beforeAll(async () => {
  w = await world()
  const opened = await phones(w)
  phone = opened.phone
  close = opened.close
  await theCoop()
})
afterAll(async () => {
  await closeBrowser()
  await close()
})

/** Four members with phones and five without, as the office finds them on its roll. */
async function theCoop(): Promise<void> {
  const names = ['김민아', '이보라', '박준호', '정소라']
  const people = await Promise.all(names.map((name) => w.person(name)))
  ;[mina, bora, junho, sora] = people
  const found = {
    slug: 'haetsal',
    name: '햇살협동조합',
    founder: names[0],
    dials: { 'members.admission': 'open' },
  }
  commons = await w.found('worker-coop', mina!, found)
  for (const [i, one] of people.entries()) {
    if (i > 0)
      await w.act(one, commons, 'members.join', { invitation: null, name: names[i], types: ['worker'] })
    agents[names[i]!] = (await w.view(one, commons)).standing.agent!
  }
  const others = ['최영자', '한순이', '오복동', '강말순', '윤철수']
  const roll = { people: others.map((name) => ({ name, types: ['worker'] })), draft: null }
  const added = await w.act<{ agents: string[] }>(mina!, commons, 'members.importRoll', roll)
  for (const [i, name] of others.entries()) agents[name] = added.agents[i]!
}

const png = (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
})

/** Counts what a hand does: every link followed, button pressed and field filled. */
function counting(one: Phone) {
  const did = { presses: 0, fields: 0 }
  const press = <T>(what: T): T => {
    did.presses += 1
    return what
  }
  const hand: Pick<Phone, 'follow' | 'fill' | 'send' | 'use'> = {
    follow: (to) => press(one).follow(to),
    fill(values) {
      did.fields += Object.keys(values).length
      return one.fill(values)
    },
    send: (action) => press(one).send(action),
    use(form, values, button) {
      did.fields += Object.keys(values).length
      return press(one).use(form, values, button)
    },
  }
  return { did, hand }
}

describe('a general meeting, from nothing to the signed minutes', () => {
  let meeting: string
  const at = (rest = '') => `${home}/meetings/${meeting}${rest}`
  const idIn = (path: string) => /meetings\/([0-9a-f-]{36})/.exec(path)![1]!

  it('is prepared in a few presses, on a phone in Korean', { timeout: 120_000 }, async () => {
    await propose('charter.amendBylaws', 'dials.charter.review_months', 12, 6, '규칙을 반년마다 살펴봐요')
    await propose('charter.amendArticles', 'dials.meetings.notice_days', 7, 10, '소집 통지를 열흘 전에 해요')
    const office = await phone(mina!)
    await office.go(`${home}/meetings`)
    expect(await office.text()).toContain('다가오는 회의가 없어요')
    const { did, hand } = counting(office)
    await hand.follow('/meetings/new')
    expect(await office.text()).toContain('회의 7일 전까지 알려야 해요')
    await hand.fill({ day: '2026-03-31', place: '마을회관 2층 큰방' })
    // What waits for a meeting is ticked already.
    expect(await office.text()).toContain('회의를 기다리는 안건 2개 함께 올리기')
    await hand.send('/meetings/new')
    meeting = idIn(office.path())
    await hand.follow('/agenda')
    await office.page
      .locator('main form[action$="/items"] input[type=file]')
      .setInputFiles(png('사업보고서.png'))
    did.fields += 1
    await hand.use('[action$="/items"]', { title: '2025년 사업 보고' })
    expect(await office.text()).toMatch(/안건 3개[\s\S]*사업보고서/)
    // The form is fresh: the next item does not silently take this one's paper along.
    expect(await office.page.locator('main form[action$="/items"] input[type=file]').inputValue()).toBe('')
    await office.keep('meeting-agenda')
    await hand.follow('/notice')
    expect(await office.text()).toMatch(/협동조합 기본법|제28조/)
    await hand.send('/call')
    await office.keep('meeting-called')
    // What the law wants known and nobody can guess is typed; all else is a press.
    expect(did).toEqual({ presses: 6, fields: 4 })
    await office.page.context().close()
    await w.settle()
  })

  /** A change of the rules by whoever may propose it, waiting for a meeting. */
  const propose = (command: string, path: string, from: number, to: number, title: string) =>
    w.act(mina!, commons, 'decisions.propose', {
      ...{ command, input: { changes: [{ path, from, to }] } },
      ...{ title, reason: '' },
    })

  it('reaches everybody, and the office notes what it hears', { timeout: 120_000 }, async () => {
    const office = await phone(mina!, { lang: 'en', width: 1280 })
    await office.go(at('/delivery'))
    expect(await office.text()).toMatch(/한순이[\s\S]*강말순|강말순[\s\S]*한순이/)
    await office.keep('meeting-delivery')
    await office.use(`#reply-${agents.한순이}`, { way: 'phone' }, 'button[value=coming]')
    expect(await office.text()).not.toContain('한순이')
    await office.use(`#told-${agents.오복동}`, {}, 'button[value=letter]')
    await office.go(at('/proxies'))
    await office.page.locator('#paper-proxy [name=evidence]').setInputFiles(png('위임장.png'))
    await office.use('#paper-proxy', { for: agents.강말순!, holder: agents.이보라! })
    expect(await office.text()).toMatch(/강말순[\s\S]*이보라/)

    const member = await phone(bora!)
    await member.go(at())
    await member.use('[action$="/reply"]', {}, 'button[value=coming]')
    const away = await phone(sora!)
    await away.go(at())
    await away.use('[action$="/reply"]', {}, 'button[value=away]')
    await office.go(at('/delivery?show=all'))
    expect(await office.text()).toMatch(/한순이[\s\S]*comes/)
    expect(await office.text()).toMatch(/정소라[\s\S]*does not come/)
    await Promise.all([office, member, away].map((one) => one.page.context().close()))
  })

  it('is held: the door, a show of hands, a vote on phones, and closed', { timeout: 120_000 }, async () => {
    w.clock.pass({ days: 29, hours: -4 })
    const office = await phone(mina!, { lang: 'en', width: 1280 })
    await office.go(at('/door'))
    await office.send('/door')
    const code = /\b\d{6}\b/.exec(await office.text())![0]
    const [member, other] = await Promise.all([phone(bora!), phone(junho!)])
    for (const one of [member, other]) {
      await one.go(at(`/come?code=${code}`))
      await one.send('/come')
    }
    await office.go(at('/room'))
    expect(await office.text()).toContain('2 more')
    for (const name of ['최영자', '한순이', '김민아']) {
      await office.go(at(`/roll?q=${encodeURIComponent(name)}`))
      await office.use(`#tick-${agents[name]}`, {})
    }
    await office.go(at('/room'))
    await office.use('#open', { chair: agents.김민아!, recorder: agents.이보라! })
    await office.keep('meeting-room')
    await dealWithAll(office, [member, other])
    const signers = { signer1: agents.이보라!, signer2: agents.박준호!, signer3: agents.최영자! }
    await office.use('#signers', signers)
    await office.send('/room/end')
    expect(await months()).toBe(6)
    await Promise.all([office, member, other].map((one) => one.page.context().close()))
  })

  const months = async () => (await w.view(mina!, commons)).charter.value('charter.review_months')

  /** Two changes of the rules, one by hands and one on phones, and a report without a vote. */
  async function dealWithAll(office: Phone, voters: Phone[]): Promise<void> {
    const { items } = await w.get<{ items: { item: string; title: string; decision: string | null }[] }>(
      ...([mina!, commons, 'meetings.meeting', { meeting }] as const),
    )
    for (const { item, title, decision } of items) {
      const onPhones = title === '소집 통지를 열흘 전에 해요'
      await office.use(`#take-${item}`, decision && onPhones ? { way: 'phones' } : {})
      if (decision && onPhones) for (const voter of voters) await vote(voter)
      else if (decision)
        await office.use(`#count-${item}`, { 'count..yes': '4', 'count..no': '1', 'count..abstain': '1' })
      await office.use(`#declare-${item}`, decision ? {} : { outcome: '심의하였습니다.' })
    }
  }

  async function vote(voter: Phone): Promise<void> {
    await voter.go(at('/room'))
    await voter.follow('#my-vote')
    await voter.fill({ choice: 'yes' })
    await voter.send('/vote')
  }

  it('ends with minutes that are worded, signed and printed', { timeout: 120_000 }, async () => {
    const office = await phone(mina!)
    await office.go(at('/minutes/edit'))
    await office.fill({ opening: '국민의례를 하였습니다.' })
    await office.send('/minutes/edit')
    expect(await office.text()).toMatch(/햇살협동조합[\s\S]*국민의례를 하였습니다/)
    await office.send('/freeze')
    await office.send('/sign')
    for (const one of [bora!, junho!]) {
      const signer = await phone(one)
      await signer.go(at('/minutes'))
      await signer.send('/sign')
      await signer.page.context().close()
    }
    // Whoever has no phone signs the printed page, whose photo is kept.
    await office.go(at('/minutes'))
    await office.page.locator('#paper [name=file]').setInputFiles(png('의사록.png'))
    await office.use('#paper', {})
    expect(await office.text()).toMatch(/최영자[\s\S]*종이에 서명/)
    await office.go(at('/minutes'))
    await office.keep('meeting-minutes')
    expect(await office.text()).toContain('서명 마침')
    expect(await pagesOf(office)).toBeGreaterThan(1)
    await office.page.context().close()
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  async function pagesOf({ page }: Phone): Promise<number> {
    const pdf = await page.pdf({ preferCSSPageSize: true })
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  }
})
