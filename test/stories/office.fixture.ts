import { base64, statement, type Told } from '../../src/commons/bank/office.fixture.ts'
import { asPeopleSay } from '../../src/commons/books/accounts.ts'
import type { Statements } from '../../src/commons/books/statements.ts'
import { momentIn } from '../../src/commons/members/local-day.ts'
import { sheetToken } from '../../src/commons/members/secrets.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { FoundOptions, World } from '../world.ts'

/** Somebody on the roll an office brings: a name, a member type, and whether they will sign in themselves. */
export type OnRoll = readonly [name: string, type: string, signsIn?: boolean]

/**
 * A community that was there before: founded here from a template by its office, which brings the roll and sends a link
 * to those who will sign in themselves. The others stay on paper.
 */
export async function office(w: World, template: string, options: FoundOptions, roll: readonly OnRoll[]) {
  const clerk = options.founder!
  const people = new Map<string, Actor>([[clerk, await w.person(clerk)]])
  const as = (name: string): Actor => people.get(name)!
  const commons = await w.found(template, as(clerk), options)
  const does = <R = never>(name: string, command: string, input: unknown) =>
    w.act<R>(as(name), commons, command, input)
  const { agents } = await does<{ agents: string[] }>(clerk, 'members.importRoll', {
    people: roll.map(([name, type], i) => ({ name, types: [type], number: String(i + 2) })),
    draft: null,
  })
  const byName = new Map(roll.map(([name], i) => [name, agents[i]!]))
  byName.set(clerk, (await w.view(as(clerk), commons)).standing.agent!)
  const agent = (name: string) => byName.get(name)!
  const online = roll.filter(([, , signsIn]) => signsIn).map(([name]) => name)
  const { sheet } = await does<{ sheet: string }>(clerk, 'members.inviteAgents', {
    ...{ agents: online.map(agent), expiresOn: w.clock.now().toISOString().slice(0, 10) },
  })
  for (const name of online) {
    people.set(name, await w.person(name))
    await does(name, 'members.claimAgent', { token: sheetToken(sheet, agent(name)) })
  }
  const get = <R = never>(query: string, input: unknown = {}, name: string = clerk) =>
    w.get<R>(as(name), commons, query, input)
  const hands = { w, commons, clerk, as, does, get, agent, names: [...byName.keys()] }
  return { ...hands, ...time(hands), ...money(hands), ...gathering(hands) }
}

interface Hands {
  w: World
  commons: string
  clerk: string
  as(name: string): Actor
  does<R = never>(name: string, command: string, input: unknown): Promise<R>
  get<R = never>(query: string, input?: unknown, name?: string): Promise<R>
  agent(name: string): string
}

function time({ w }: Hands) {
  return {
    /** The clock goes on to a day, ten in the morning in Seoul, and what is due by then happens. */
    until: async (day: string, at = '10:00') => {
      const ms = new Date(momentIn(day, at, 'Asia/Seoul')!).getTime() - w.clock.now().getTime()
      if (ms < 0) throw new Error(`${day} is past`)
      w.clock.pass({ minutes: Math.floor(ms / 60_000) })
      await w.settle()
    },
  }
}

function money({ w, commons, clerk, does, get }: Hands) {
  const held = new Map<string, number>()
  return {
    /** An account of the bank with what it holds on its first day. */
    opens: async (code: string, title: string, opening: number, openingOn: string) => {
      held.set(code, opening)
      const account = { code, title, bank: 'kb', number: '123456-01-789012', unit: 'KRW', post: true }
      await does(clerk, 'bank.addAccount', { ...account, opening: String(opening), openingOn })
    },
    /** The bank's statement, going on from the balance of the one before. */
    comes: async (rows: readonly Told[], account = 'main') => {
      const text = statement(rows, held.get(account))
      held.set(
        account,
        rows.reduce((sum, [, , amount]) => sum + amount, held.get(account)!),
      )
      const file = { account, fileName: '거래내역.csv', content: base64(text) }
      const { upload } = await does<{ upload: string }>(clerk, 'bank.uploadStatement', file)
      await does(clerk, 'bank.importStatement', { upload, skipAlike: false, despite: false })
    },
    rule: (direction: 'in' | 'out', words: string, account: string) =>
      does(clerk, 'bank.rememberRule', { direction, words, account }),
    /** What nobody could tell by itself. */
    waiting: async () => (await get<{ lines: Line[] }>('bank.queue', { limit: 50 })).lines,
    book: (date: string, from: string, to: string, amount: number, text: string) =>
      does(clerk, 'books.recordEntry', { date, from, to, unit: 'KRW', amount: String(amount), text }),
    /** Who owes us, or whom we owe, and how much is left of it. */
    owed: async (direction: 'in' | 'out') => {
      const { rows } = await get<{ rows: Owed[] }>('obligations.owed', { direction, limit: 200 })
      return rows.map((one) => ({ ...one, rest: one.amount - one.settled }))
    },
    /** As people say it. */
    balance: async (account: string) => {
      const { rows } = await w.office.database.owner.query(
        'select amount from ledger_balance where commons_id = $1 and account = $2',
        [commons, account],
      )
      return asPeopleSay(account, BigInt(rows[0]?.amount ?? 0))
    },
    /** Balance sheet and income statement of a year; of all accounts, the general or a special one. */
    statements: (year: number, accounting?: string) =>
      get<Statements>('books.statements', {
        ...{ unit: 'KRW', from: `${year}-01-01`, until: `${year}-12-31`, accounting },
      }),
  }
}

interface Line {
  id: string
  name: string
  amount: bigint
}

interface Owed {
  id: string
  agent: string | null
  purpose: string
  amount: bigint
  settled: bigint
}

/** Account and figure, as people say it. */
export const figures = (rows: Statements['balances']) =>
  Object.fromEntries(rows.map(({ account, amount }) => [account, asPeopleSay(account, amount)]))

export const total = (rows: Statements['balances']) => rows.reduce((sum, { amount }) => sum + amount, 0n)

/** What is counted in the room: heads for each answer, or papers for each candidate by name. */
export type Count = Record<string, number>

function gathering({ does, get, clerk, agent }: Hands) {
  const propose = async (command: string, input: unknown, title: string, procedure?: string) => {
    const given = { command, input, title, reason: '', procedure }
    return (await does<{ decision: string }>(clerk, 'decisions.propose', given)).decision
  }
  const elect = async (office: string, candidates: readonly string[], more: object = {}) => {
    const [kind, code] = office.split(':')
    const given = { office: { kind, code }, seats: 1, procedure: 'election', reason: '', ...more }
    const called = { ...given, title: `${code} 선거`, candidates: candidates.map(agent) }
    return (await does<{ decision: string }>(clerk, 'decisions.callElection', called)).decision
  }
  const resolve = async (text: string, title: string, procedure = 'assembly') => {
    const given = { procedure, kind: 'resolution', title, reason: '', text }
    return (await does<{ decision: string }>(clerk, 'decisions.raiseQuestion', given)).decision
  }
  /** Plans and calls a general meeting about these decisions. */
  const call = async (title: string, day: string, decisions: readonly string[], more: object = {}) => {
    const startsAt = new Date(momentIn(day, '14:00', 'Asia/Seoul')!).toISOString()
    const plan = { kind: 'general', organ: null, title, place: '마을회관', text: '', startsAt, ...more }
    const { meeting } = await does<{ meeting: string }>(clerk, 'meetings.planMeeting', plan)
    const items = decisions.map((decision, i) => ({
      ...{ text: '', kind: 'decision', title: `제${i + 1}호 안건`, decision },
    }))
    const added = await does<{ items: string[] }>(clerk, 'meetings.addItems', { meeting, items })
    await does(clerk, 'meetings.callMeeting', { meeting, late: false })
    return { meeting, items: added.items, decisions }
  }
  const state = async (decision: string) =>
    (await get<{ state: string }>('decisions.decision', { decision })).state
  return { propose, elect, resolve, call, state, hold: holding({ does, get, clerk, agent }) }
}

type Called = { meeting: string; items: readonly string[]; decisions: readonly string[] }

/** Holds a meeting: who is there is ticked, each item counted by hand or on paper, the minutes frozen. */
function holding({ does, get, clerk, agent }: Pick<Hands, 'does' | 'get' | 'clerk' | 'agent'>) {
  return async (
    { meeting, items, decisions }: Called,
    present: readonly string[],
    counts: readonly Count[],
  ) => {
    const send = (command: string, given: object = {}) =>
      does(clerk, `meetings.${command}`, { meeting, ...given })
    for (let from = 0; from < present.length; from += 500)
      await send('tickAttendance', { agents: present.slice(from, from + 500).map(agent), way: 'office' })
    await send('openMeeting', { chair: agent(present[1]!), recorder: agent(clerk) })
    for (const [i, item] of items.entries()) {
      const { options } = await get<{ options: { id: string; label: string }[] }>('decisions.decision', {
        decision: decisions[i],
      })
      const optionOf = (name: string) => options.find((one) => one.label === name)?.id ?? name
      const answers = Object.entries(counts[i]!).map(([name, heads]) => ({
        ...{ answer: optionOf(name), type: null, heads },
      }))
      await send('takeUpItem', { item, way: 'hands' })
      const papers = options.length > 0 ? { papers: [{ type: null, heads: present.length }] } : {}
      await send('countVotes', { item, answers, ...papers })
      await send('declareResult', { item, outcome: '' })
    }
    await send('nameSigners', { signers: present.slice(2, 5).map(agent) })
    await send('endMeeting')
    await send('freezeMinutes')
  }
}

export type Office = Awaited<ReturnType<typeof office>>
