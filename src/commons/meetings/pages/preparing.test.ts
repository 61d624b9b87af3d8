import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, type PageOptions } from '../../../../test/browser.ts'
import { type HandPhone, phones } from '../../../../test/journeys/phones.ts'
import { type World, world } from '../../../../test/world.ts'
import { type Assembly, assembly } from '../meeting.fixture.ts'

let w: World
let a: Assembly
let phone: HandPhone
let close: () => Promise<void>
let home: string
let offline: string

beforeAll(async () => {
  w = await world()
  const names = { 'dials.meetings.proxies': 'app', profile: 'kr-cooperative' }
  a = await assembly(w, 6, names)
  offline = await a.offline('이순이')
  home = `/c/${(await w.view(a.people[0]!, a.commons)).commons.slug}`
  const opened = await phones(w)
  phone = opened.phone
  close = opened.close
})

afterAll(async () => {
  await closeBrowser()
  await close()
})

const png = {
  name: '위임장.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

describe('a general meeting prepared in a browser', () => {
  let meeting: string

  it('from nothing to the open door, in Korean on a phone', { timeout: 120_000 }, async () => {
    const office = await phone(a.people[0]!, { lang: 'ko' })
    const keep = (what: string) => office.keep(`meetings-${what}`)

    await office.go(`${home}/meetings`)
    await keep('01-list')
    await office.follow('/meetings/new')
    await keep('02-new')
    // Five things to say and one button: the agenda of an ordinary meeting comes with it.
    await office.fill({ day: '2026-03-31', time: '14:00', place: '마을회관 2층 큰방', usual: '' })
    await office.send('/meetings/new')
    await keep('03-notice')
    meeting = office.path().split('/').at(-2)!
    await office.send('/call')
    expect(await office.page.locator('main ol li').count()).toBeGreaterThan(5)
    await keep('04-meeting')
    await w.settle()

    await office.follow('/agenda')
    await keep('05-agenda')
    await office.use('[action$="/order"]', {})
    await office.go(`${home}/meetings/${meeting}/papers`)
    await office.page.locator('main input[type=file]').setInputFiles(png)
    await office.send('/papers')
    await keep('06-papers')
    // The agenda moved after the call, so everybody is told again.
    await office.go(`${home}/meetings/${meeting}/notice`)
    await office.send('/call')

    await office.go(`${home}/meetings/${meeting}/delivery`)
    expect(await office.text()).toContain('이순이')
    await keep('07-delivery')
    await office.go(`${home}/meetings/${meeting}/letters`)
    await keep('08-letters')
    await office.go(`${home}/meetings/${meeting}/delivery`)
    await office.use(`#told-${offline}`, {}, 'button[value=phone]')
    expect(await office.text()).not.toContain('이순이')

    await office.go(`${home}/meetings/${meeting}/proxies`)
    await office.page.locator('#paper-proxy [name=evidence]').setInputFiles(png)
    await office.use('#paper-proxy', { for: offline, holder: a.agents[4]! })
    await keep('09-proxies')

    const member = await phone(a.people[4]!, { lang: 'ko' })
    await member.go(home)
    await member.keep(`meetings-10-home`)
    await member.go(`${home}/meetings/${meeting}`)
    await member.use('[action$="/reply"]', {}, 'button[value=coming]')
    await member.keep(`meetings-11-member`)

    await office.go(`${home}/meetings/${meeting}/door`)
    await office.send('/door')
    await keep('12-door')
    const code = (await a.tallies(meeting)).code!
    await member.go(`${home}/meetings/${meeting}/come`)
    await member.fill({ code: code === '000000' ? '111111' : '000000' })
    await member.send('/come')
    await member.keep(`meetings-13-wrong`)
    await member.go(`${home}/meetings/${meeting}/come?code=${code}`)
    await member.send('/come')
    await member.keep(`meetings-14-in`)
    // With the one who came, the one whose proxy they hold.
    expect((await a.see(meeting)).quorum).toMatchObject({ present: 2, represented: 1 })

    await office.go(`${home}/meetings/${meeting}/roll`)
    await office.use(`#tick-${a.agents[5]}`, {})
    await keep('15-roll')
    await office.go(`${home}/meetings/${meeting}/roll?show=here`)
    await keep('16-here')
    expect((await a.see(meeting)).quorum.present).toBe(3)
    await office.go(`${home}/meetings/${meeting}/edit`)
    await keep('17-edit')
    await office.go(`${home}/meetings`)
    await keep('18-list')
    await office.page.context().close()
    await member.page.context().close()
  })

  it('reads in English on a wide dark screen', { timeout: 60_000 }, async () => {
    const wide: PageOptions = { lang: 'en', width: 1280, dark: true }
    const office = await phone(a.people[0]!, wide)
    for (const place of ['', '/agenda', '/notice', '/delivery?show=all', '/proxies', '/door', '/roll']) {
      await office.go(`${home}/meetings/${meeting}${place}`)
      await office.keep(`meetings-en${place.replace(/\W+/g, '-')}`)
    }
    await office.page.context().close()
  })
})
