import { expect } from 'vitest'
import type { PageOptions } from '../browser.ts'
import { rollFile } from '../roll-file.ts'
import type { World } from '../world.ts'
import { type Walker, walker } from './walker.ts'

export interface Journey {
  world: World
  base: string
  slug: string
  options: PageOptions
}

/**
 * An existing village comes with its roll of 40, two join by link, one logs and another contests, it is corrected, a
 * dial is proposed, voted and executed, and everybody sees it.
 */
export async function firstWeek(journey: Journey): Promise<void> {
  const mina = await walker(journey.base, journey.options)
  await bringTheVillage(journey, mina)
  await bringTheRoll(journey, mina)
  const [bora, junho] = await joinByLink(journey, mina)
  await logContestCorrect(journey, bora, junho)
  const decision = await propose(journey, bora)
  for (const voter of [mina, bora, junho]) await vote(voter, decision)
  await seeItCarriedOut(journey, decision, [bora, junho])
  for (const one of [mina, bora, junho]) await one.page.context().close()
}

const at = ({ slug }: Journey, path: string) => `/c/${slug}${path}`

async function bringTheVillage(journey: Journey, mina: Walker): Promise<void> {
  await mina.go('/')
  await mina.follow('/bring')
  await mina.follow('/bring/village')
  // Three of 43 suffice as a quorum here, so that three people can decide in a test.
  await mina.fill({
    name: '햇살마을',
    slug: journey.slug,
    you: '김민아',
    'procedures.special.quorumDen': '20',
  })
  const buffer = Buffer.from(await rollFile({ types: ['주민'] }))
  const file = { name: '주민명부.xlsx', mimeType: xlsx, buffer }
  await mina.page.setInputFiles('main input[type=file]', file)
  await mina.send('/bring/village')
}

async function bringTheRoll(journey: Journey, mina: Walker): Promise<void> {
  expect(mina.path()).toMatch(/\/people\/import\/[0-9a-f-]{36}$/)
  await mina.send(mina.path())
  expect(mina.path()).toBe(at(journey, '/people/links'))
  await mina.send('/people/links')
  expect((await mina.text()).match(/\/join\/[\w-]{22}/g)).toHaveLength(40)
  await mina.go(at(journey, '/people'))
  expect(await mina.text()).toMatch(/41/)
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function joinByLink(journey: Journey, mina: Walker): Promise<[Walker, Walker]> {
  await mina.go(at(journey, '/people/invite'))
  await mina.fill({ uses: '2' })
  await mina.send('/people/invite')
  const link = /\/c\/[^\s/]+\/join\/[\w-]+/.exec(await mina.text())![0]
  const bora = await join(journey, link, '이보라')
  const junho = await join(journey, link, '박준호')
  for (let i = 0; i < 2; i++) {
    await mina.go(at(journey, '/people/applications'))
    await mina.send('/people/applications/admit')
  }
  return [bora, junho]
}

async function join(journey: Journey, path: string, name: string): Promise<Walker> {
  const one = await walker(journey.base, journey.options)
  await one.go(path)
  await one.fill({ you: name })
  await one.send(path)
  return one
}

async function logContestCorrect(journey: Journey, bora: Walker, junho: Walker): Promise<void> {
  await bora.go(at(journey, '/contributions/log'))
  await bora.fill({
    quantity: journey.options.lang === 'en' ? '5 h' : '5시간',
    note: '물길의 흙을 걷어 냈어요.',
  })
  await bora.send('/contributions/log')
  const contribution = bora.path()
  await junho.go(contribution)
  await junho.fill({ reason: '그날은 세 시간이었어요.' })
  await junho.send('/contest')
  await bora.go(contribution)
  await bora.fill({ quantity: '3', reason: '맞아요. 세 시간이에요.' })
  await bora.send('/correct')
  await bora.go(contribution)
  expect(await bora.text()).toMatch(journey.options.lang === 'en' ? /3 h/ : /3시간/)
}

const dial = 'dials.contributions.contest_days'

/** Answers the decision's address. */
async function propose(journey: Journey, bora: Walker): Promise<string> {
  await bora.go(at(journey, `/charter/change?path=${dial}`))
  await bora.fill({ [dial]: '21' })
  await bora.page.locator('main form button[type=submit]').first().click()
  await bora.page.waitForLoadState('networkidle')
  await bora.page.locator('main a[href*="/decisions/propose"]').first().click()
  await bora.page.waitForURL(/decisions\/propose/)
  await bora.fill({ reason: '농번기에는 살필 틈이 없어요.' })
  await bora.send('/decisions/propose')
  expect(bora.path()).toMatch(/\/decisions\/[0-9a-f-]{36}$/)
  return bora.path()
}

async function vote(voter: Walker, decision: string): Promise<void> {
  await voter.go(decision)
  await voter.fill({ choice: 'yes' })
  await voter.send('/vote')
}

/** With JavaScript the open pages of both show the new rule by themselves. */
async function seeItCarriedOut(journey: Journey, decision: string, watchers: Walker[]): Promise<void> {
  const { world, options } = journey
  const isLive = options.javaScript !== false
  for (const one of watchers) await one.go(at(journey, '/charter'))
  world.clock.pass({ days: 14, minutes: 1 })
  await world.settle()
  const said = options.lang === 'en' ? /for 21 days/ : /21일 안에/
  for (const one of watchers) {
    if (!isLive) await one.go(at(journey, '/charter'))
    await expect.poll(() => one.page.locator('main').textContent(), { timeout: 15_000 }).toMatch(said)
  }
  await watchers[0]!.go(decision)
  const view = await world.view({ kind: 'anyone' }, journey.slug)
  expect(view.charter.value('contributions.contest_days')).toBe(21)
  expect(await world.verify(view.commons.id)).toMatchObject({ findings: [], balancesAgree: true })
}
