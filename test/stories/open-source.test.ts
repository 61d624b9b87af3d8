import * as fs from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import git from 'isomorphic-git'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJob } from '../../src/kernel/jobs.ts'
import { oneJob } from '../../src/loop.ts'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A season of an open-source project: its repository's history becomes contributions, a sponsor's money is shared over
 * them and over all that is not code, a rule changes by vote, and somebody who is recognised later still gets theirs. Each
 * figure is worked out by hand in a comment beside it.
 */
let s: Season
let folder: string
const makers = ['mina', 'suho', 'jiu']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dure-story-'))
  await git.init({ fs, dir: folder, defaultBranch: 'main' })
  s = await season(await world(), 'open-source', [
    ['mina', '김민아', 'contributor'],
    ['suho', '이수호', 'contributor'],
    ['jiu', '박지우', 'contributor'],
  ])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** So many commits of one author, an hour apart on one day. */
async function commit(name: string, count: number, day: string, message = 'Mend the allotment') {
  const email = `${name}@example.org`
  const from = Date.parse(`${day}T01:00:00Z`) / 1000
  for (let i = 0; i < count; i++) {
    const author = { name, email, timestamp: from + i * 3600, timezoneOffset: -540 }
    await git.commit({ fs, dir: folder, author, message: `${message} ${day} ${i}` })
  }
}

async function bringIn(project: string) {
  const input = { path: folder, project, includeMerges: false, latest: s.w.clock.now().toISOString() }
  const job = { kind: 'contributions.importGit', input, owner: { kind: 'provider' as const, name: 'git' } }
  s.w.clock.pass({ minutes: 1 })
  await openJob(s.w.office.database.write, s.commons, job, s.w.clock, s.w.clock.now())
  expect(await oneJob(s.w.office)).toBe(true)
  const { imports } = await ask<{ imports: { added: number; known: number }[] }>('contributions.gitImports')
  return imports[0]!
}

const ask = <R>(query: string, input: object = {}, code = 'mina') =>
  s.w.get<R>(s.as(code), s.commons, query, input)

/** The author a repository calls by this name is this member. */
async function recognise(code: string, name: string) {
  const { authors } = await ask<{ authors: { id: string; name: string }[] }>('contributions.authors')
  const { id } = authors.find((one) => one.name === name)!
  await s.does('mina', 'contributions.mapAuthor', { author: id, agent: s.agent(code) })
}

const give = (by: string, project: string, kind: string, hours: number, happenedOn: string) =>
  s.does(by, 'contributions.logContribution', {
    ...{ kind, quantity: String(hours * 3600), unit: 'h', happenedOn, project, note: '', gift: false },
  })

const today = () => s.w.clock.now().toISOString().slice(0, 10)
const receive = async (amount: number, text: string) =>
  (
    await s.does<{ income: string }>('mina', 'value.recordIncome', {
      ...{
        unit: 'KRW',
        amount: String(amount),
        on: today(),
        text,
        project: null,
        delivered: null,
        event: null,
      },
      ...{ place: 'assets:bank', account: 'income:donations' },
    })
  ).income
const sharing = (income: string, amount: number) => ({
  ...{ equation: 'sponsorship', from: '2026-01-01', until: today() },
  incomes: [{ income, amount: String(amount) }],
})

interface Shown {
  digest: string
  recipients: { to: { kind: string; id: string }; amount: bigint }[]
}
const shares = ({ recipients }: Shown) =>
  Object.fromEntries(
    recipients.map(({ to, amount }) => [makers.find((one) => s.agent(one) === to.id) ?? to.id, amount]),
  )

/** Looked at first, then shared out as it was shown. */
async function share(income: string, amount: number) {
  const asked = sharing(income, amount)
  const preview = await ask<Shown>('value.previewDistribution', asked, 'suho')
  const input = { ...asked, expected: preview.digest }
  const { distribution } = await s.does<{ distribution: string }>('mina', 'value.distribute', input)
  const shown = await ask<Shown>('value.distribution', { distribution }, 'suho')
  expect(shares(shown)).toEqual(shares(preview))
  return { distribution, got: shares(shown) }
}

/** A quarter of what is left for code, instead of two fifths. */
async function lessForCode() {
  const from = (await s.w.view(s.as('mina'), s.commons)).charter.value('value.equations')
  const to = JSON.parse(JSON.stringify(from).replace('"share":"2/5"', '"share":"1/4"'))
  return s.change('value.equations', from, to)
}

async function decide(by: string, command: string, input: unknown) {
  const decision = await s.propose(by, command, input)
  await s.answer(decision, 'yes', makers)
  await s.passDays(15)
  expect(await s.state(decision)).toBe('executed')
}

describe('a season of an open-source project', () => {
  let [project, first] = ['', '']

  it('brings in its repository, and says who of its authors is who', async () => {
    const opened = { code: 'commons', name: '함께 쓰는 돈', purpose: '서버와 도메인', spender: 'decision' }
    await decide('mina', 'books.openFund', opened)
    const started = { name: '물길 나누기', purpose: '' }
    project = (await s.does<{ project: string }>('mina', 'contributions.startProject', started)).project
    await commit('mina', 6, '2026-01-10')
    await commit('suho', 2, '2026-01-12')
    await commit('jiu', 4, '2026-01-20')
    expect(await bringIn(project)).toMatchObject({ added: 12, known: 0 })
    await recognise('mina', 'mina')
    await recognise('suho', 'suho')
  })

  it('writes down what no repository knows of', async () => {
    await give('suho', project, 'review', 10, '2026-02-03')
    await give('mina', project, 'docs', 5, '2026-02-04')
  })

  it('shares a sponsor’s money: common costs, code, and all that is around it', async () => {
    // 1,000,000: 200,000 for common costs. Of 800,000 two fifths, 320,000, by 6 : 2 commits; nobody knows yet who wrote the
    // other four. 480,000 by 10 h : 5 h.
    const income = await receive(1_000_000, '후원 재단')
    const { distribution, got } = await share(income, 1_000_000)
    first = distribution
    expect(got).toEqual({ commons: 200_000n, mina: 240_000n + 160_000n, suho: 80_000n + 320_000n })
    const why = await ask<{ buckets: { turn: { bucket: string }; part: { amount: bigint } }[] }>(
      'value.whyShare',
      { distribution, agent: s.agent('suho') },
      'suho',
    )
    expect(why.buckets.map(({ turn, part }) => [turn.bucket, part.amount])).toEqual([
      ['code', 80_000n],
      ['around', 320_000n],
    ])
  })

  it('shows what another rule would have done, and takes it by vote', async () => {
    const amendment = await lessForCode()
    const asked = { command: 'charter.amendBylaws', input: amendment, from: '2026-01-01', until: today() }
    // 200,000 by 6 : 2 and 600,000 by 10 : 5.
    const { found } = await ask<{ found: { own: object[]; replayed: number }[] }>(
      'decisions.whatIf',
      asked,
      'suho',
    )
    expect(found).toMatchObject([{ replayed: 1, own: [{ before: 400_000n, after: 450_000n }] }])
    await decide('suho', 'charter.amendBylaws', amendment)
  })

  it('still has what somebody gave who is recognised later', async () => {
    await recognise('jiu', 'jiu')
    await commit('suho', 1, '2026-02-20')
    expect(await bringIn(project)).toMatchObject({ added: 1, known: 12 })
    await give('jiu', project, 'support', 6, '2026-02-25')
    await give('mina', project, 'review', 2, '2026-02-26')
    // 500,000: 100,000 for common costs. Of 400,000 a quarter by Jiu's 4 commits of January and Suho's new one; the rest by
    // 6 h : 2 h. What was paid before is spent.
    const income = await receive(500_000, '지원금')
    const { got } = await share(income, 500_000)
    expect(got).toEqual({ commons: 100_000n, jiu: 80_000n + 225_000n, suho: 20_000n, mina: 75_000n })
    const again = await ask<Shown>('value.distribution', { distribution: first })
    expect(shares(again)).toEqual({ commons: 200_000n, mina: 400_000n, suho: 400_000n })
  })

  it('pays no more for a hundred small commits than five times the least', async () => {
    await commit('mina', 100, '2026-02-27', 'Fix a comma')
    await commit('jiu', 1, '2026-02-28')
    expect(await bringIn(project)).toMatchObject({ added: 101 })
    // 120,000: 24,000, and 24,000 of 96,000 for code. By 100 : 1 Mina would get 23,762; five times the other are 20,000.
    const income = await receive(120_000, '작은 후원')
    const preview = await ask<Shown>('value.previewDistribution', sharing(income, 120_000))
    expect(shares(preview)).toEqual({ commons: 24_000n + 72_000n, mina: 20_000n, jiu: 4_000n })
  })

  it('ends with books anyone can verify', async () => {
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
