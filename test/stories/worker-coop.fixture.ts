import { base64, statement, type Told } from '../../src/commons/bank/office.fixture.ts'
import { newReceipt } from '../../src/commons/decisions/receipts.ts'
import { momentIn } from '../../src/commons/members/local-day.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** Forty founders, the first of them the office; 황새벽 comes in the middle of the year. */
export const names = [
  ...['김민아', '이수호', '박지우', '최하늘', '정보라', '강철수', '조영희', '윤도윤', '장서연', '임준호'],
  ...['한가람', '오나래', '서다온', '신라희', '권마루', '황바다', '안사랑', '송아름', '류자현', '홍차돌'],
  ...['김칸나', '이타미', '박파랑', '최하람', '정고은', '강노을', '조두리', '윤로아', '장미르', '임버들'],
  ...['한솔비', '오연두', '서주원', '신초아', '권큰별', '황태리', '안푸름', '송해나', '류겨울', '홍누리'],
] as const
export const newcomer = '황새벽'

const at = (n: number) => names[n - 1]!
export const [mina, second, chair, auditor, leaver, lateOne] = [at(1), at(2), at(3), at(10), at(40), at(39)]
/** Whoever pays the five shares in four parts. */
export const inParts = names.slice(28, 38)
export const board = names.slice(3, 8)

export const slug = 'dasom'

/** A co-op of worker-members in Seoul from its first day, and what its people do. */
export async function workerCoop(w: World) {
  const people = await peopleNamed(w, [...names, newcomer])
  const dials = {
    ...{ 'members.admission': 'open', 'shares.value': 100_000, 'shares.least': 5, 'shares.instalments': 4 },
  }
  const options = { slug, name: '다솜청소', founder: mina, dials }
  const hands = handsOf(w, people, await w.found('worker-coop', people.get(mina)!, options))
  await hands.learn(mina)
  for (const name of names.slice(1)) await hands.welcome(name)
  return { ...hands, ...bank(hands, mina), ...gathering(hands, { office: mina, chair }) }
}

export async function peopleNamed(w: World, all: readonly string[]): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>()
  for (const name of all) people.set(name, await w.person(name))
  return people
}

/** What people do in a co-op, by their names. */
export function handsOf(w: World, people: ReadonlyMap<string, Actor>, commons: string) {
  const as = (name: string): Actor => people.get(name)!
  const [first] = people.keys()
  const does = <R = never>(name: string, command: string, input: unknown) =>
    w.act<R>(as(name), commons, command, input)
  const agents = new Map<string, string>()
  const learn = async (name: string) => {
    agents.set(name, (await w.view(as(name), commons)).standing.agent!)
  }
  return {
    ...{ w, commons, as, does, learn, agent: (name: string) => agents.get(name)! },
    get: <R = never>(query: string, input: unknown = {}, name: string = first!) =>
      w.get<R>(as(name), commons, query, input),
    welcome: async (name: string) => {
      await does(name, 'members.join', { invitation: null, name, types: ['worker'] })
      await learn(name)
    },
    /** The clock goes on to a day in Seoul, ten in the morning, and what is due by then happens. */
    until: async (day: string, time = '10:00') => {
      const ms = new Date(momentIn(day, time, 'Asia/Seoul')!).getTime() - w.clock.now().getTime()
      if (ms < 0) throw new Error(`${day} is past`)
      w.clock.pass({ minutes: Math.floor(ms / 60_000) })
      await w.settle()
    },
    balance: async (account: string) => {
      const { rows } = await w.office.database.owner.query(
        'select amount from ledger_balance where commons_id = $1 and account = $2',
        [commons, account],
      )
      return BigInt(rows[0]?.amount ?? 0)
    },
  }
}

type Hands = ReturnType<typeof handsOf>

/** The bank's statements, each going on from the balance of the one before. */
export function bank({ does, get }: Hands, mina: string) {
  let held = 0
  return {
    comes: async (rows: readonly Told[]) => {
      const file = {
        account: 'main',
        fileName: '거래내역.csv',
        content: base64(statement(rows, held)),
      }
      held += rows.reduce((sum, [, , amount]) => sum + amount, 0)
      const { upload } = await does<{ upload: string }>(mina, 'bank.uploadStatement', file)
      await does(mina, 'bank.importStatement', { upload, skipAlike: false, despite: false })
    },
    /** What nobody could tell by itself. */
    waiting: async () => (await get<{ lines: { name: string }[] }>('bank.queue', { limit: 50 })).lines,
  }
}

const inFavour = [{ answer: 'yes', type: null }]

/** General meetings: what was proposed is taken up, counted and declared in the room. */
export function gathering(
  { does, w, commons, as, agent, get }: Hands,
  { office: mina, chair }: { office: string; chair: string },
) {
  const propose = async (command: string, input: unknown, title: string): Promise<string> =>
    (await does<{ decision: string }>(mina, 'decisions.propose', { command, input, title, reason: '' }))
      .decision
  const elect = async (office: string, seats: number, candidates: readonly string[]): Promise<string> => {
    const given = {
      ...{ procedure: 'election', office: { kind: 'organ', code: office }, seats, reason: '' },
      ...{ title: `${office} 선거`, candidates: candidates.map(agent) },
    }
    return (await does<{ decision: string }>(mina, 'decisions.callElection', given)).decision
  }
  /** Plans and calls a general meeting about these decisions and one report. */
  const call = async (title: string, startsAt: Date, decisions: readonly string[]) => {
    const plan = { kind: 'general', organ: null, title, place: '은평구 사무실', text: '' }
    const given = { ...plan, startsAt: startsAt.toISOString() }
    const { meeting } = await does<{ meeting: string }>(mina, 'meetings.planMeeting', given)
    const item = { text: '', kind: 'decision' }
    const voted = decisions.map((decision, i) => ({ ...item, title: `제${i + 1}호`, decision }))
    const report = { ...item, title: '경과 보고', kind: 'report', decision: null }
    const items = [report, ...voted]
    const added = await does<{ items: string[] }>(mina, 'meetings.addItems', { meeting, items })
    await does(mina, 'meetings.callMeeting', { meeting, late: false })
    return { meeting, report: added.items[0]!, items: added.items.slice(1), decisions }
  }
  /** Holds it with these people: by hands all in favour, in secret each for the first of the options. */
  const hold = async (called: Awaited<ReturnType<typeof call>>, present: readonly string[]) => {
    const { meeting } = called
    const send = (command: string, given: object = {}) =>
      does(mina, `meetings.${command}`, { meeting, ...given })
    await send('tickAttendance', { agents: present.map(agent), way: 'office' })
    await send('openMeeting', { chair: agent(chair), recorder: agent(mina) })
    await send('takeUpItem', { item: called.report, way: 'hands' })
    await send('declareResult', { item: called.report, outcome: '보고를 받았습니다.' })
    for (const [i, item] of called.items.entries()) {
      const decision = called.decisions[i]!
      const { kind, options } = await get<{ kind: string; options: { id: string }[] }>('decisions.decision', {
        decision,
      })
      await send('takeUpItem', { item, way: kind === 'election' ? 'phones' : 'hands' })
      if (kind === 'election') {
        const ballot = { approve: options.map(({ id }) => id) }
        for (const one of present)
          await w.act(as(one), commons, 'decisions.castSecretBallot', {
            ...{ decision, ballot, receipt: newReceipt() },
          })
      } else
        await send('countVotes', {
          ...{ item, answers: inFavour.map((one) => ({ ...one, heads: present.length })) },
        })
      await send('declareResult', { item, outcome: '' })
    }
    const signers = present.filter((one) => one !== chair).slice(-3)
    await send('nameSigners', { signers: signers.map(agent) })
    await send('endMeeting')
    await w.settle()
  }
  return { propose, elect, call, hold }
}
