import { monthly } from '../../src/capabilities/dues/village.fixture.ts'
import { asked, jpeg } from '../../src/capabilities/expenses/coop.fixture.ts'
import { base64, statement, type Uploaded } from '../../src/commons/bank/office.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** What an office has on its desk: dues that were charged, expenses at every step, a bank statement, meetings. */
export async function officeWork(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const desk = deskOf(w, village, actors)
  await charged(desk)
  const owed = await spent(desk)
  await statementCame(desk, owed)
  for (const upTo of ['planned', 'called', 'door', 'open', 'ended'] as const) await met(desk, upTo)
  await w.settle()
}

function deskOf(w: World, village: string, actors: Record<string, Actor>) {
  const [steward, member] = [actors.steward!, actors.member!]
  const daysOn = (days: number) => new Date(w.clock.now().getTime() + days * 86_400_000).toISOString()
  const send = <R = Record<string, string>>(command: string, input: unknown, by = steward) =>
    w.act<R>(by, village, command, input)
  return {
    ...{ w, village, steward, member, send },
    moment: daysOn,
    day: (days: number) => daysOn(days).slice(0, 10),
    agentOf: async (actor: Actor) => (await w.view(actor, village)).standing.agent!,
  }
}

type Desk = ReturnType<typeof deskOf>

/** Two kinds of dues, one of them charged and reduced; a payment, one taken back, and one let go. */
async function charged({ w, village, steward, member, send, day, agentOf }: Desk): Promise<void> {
  for (const label of ['마을 회비', '물값']) await send('dues.addPlan', { ...monthly, label, from: day(0) })
  w.clock.pass({ days: 40 })
  await w.settle()
  const { rows } = await w.get<{ rows: { id: string }[] }>(steward, village, 'obligations.owed', {
    ...{ direction: 'in', agents: [await agentOf(member)] },
  })
  const [first, second] = rows.map(({ id }) => id)
  if (!first || !second) return
  const payment = { amount: '1000', on: day(0), place: 'assets:cash' }
  const { settlement } = await send('obligations.recordPayment', { obligation: first, ...payment })
  await send('obligations.takeBackPayment', { settlement, on: day(0), reason: '두 번 적음' })
  await send('obligations.recordPayment', { obligation: first, ...payment })
  await send('obligations.forgive', { obligation: second, on: day(0), reason: '아픔' })
  await send('obligations.setHowToPay', { text: '마을 통장으로 보내 주세요' })
}

/** Expenses at each step; answers what is owed for the approved one. */
async function spent({ send, member, day }: Desk): Promise<string> {
  const paper = asked({ spentOn: day(-1), amount: '12000' })
  const ask = async () => (await send('expenses.askExpense', paper, member)).expense!
  await send('expenses.keepPhoto', { name: '영수증.jpg', content: jpeg() }, member)
  await ask()
  await send('expenses.returnExpense', { expense: await ask(), reason: '흐려요' })
  await send('expenses.declineExpense', { expense: await ask(), reason: '안 돼요' })
  await send('expenses.withdrawExpense', { expense: await ask() }, member)
  const { obligation } = await send('expenses.approveExpense', { expense: await ask(), amount: '12000' })
  return obligation!
}

/** Two accounts, lines that wait, one that was matched and waits again, and a file nobody brought in yet. */
async function statementCame({ w, village, steward, member, send, day, agentOf }: Desk, owed: string) {
  const account = { bank: 'kb', number: '123456-01-789012', unit: 'KRW', opening: '1000000', post: true }
  for (const code of ['desk', 'spare'])
    await send('bank.addAccount', { ...account, code, title: `통장 ${code}`, openingOn: day(-9) })
  const told = [-12_000, -12_000, 5000, 7000, 9000, -3000].map(
    (amount, i) => [day(-2).replaceAll('-', '.'), `아무개 ${i}`, amount] as const,
  )
  const file = { account: 'desk', fileName: '거래내역.csv', content: base64(statement(told)) }
  const { upload } = await send<Uploaded>('bank.uploadStatement', file)
  await send('bank.importStatement', { upload, skipAlike: true, despite: false })
  await send('bank.uploadStatement', { ...file, account: 'spare' })
  const { lines } = await w.get<{ lines: { id: string; amount: bigint }[] }>(steward, village, 'bank.lines', {
    ...{ account: 'desk', limit: 50 },
  })
  const paid = lines.filter(({ amount }) => amount === -12_000n).map(({ id }) => id)
  const parts = [{ obligation: owed, amount: '12000' }]
  const { booking } = await send('bank.matchLine', { line: paid[0], parts, remember: false })
  await send('bank.takeBackMatch', { booking })
  await send('bank.bookLine', { line: paid[1], account: 'expenses:supplies', note: '' })
  const outside = { agent: null, party: '푸른종묘', holder: '푸른종묘', bank: '004', number: '123456-01-1' }
  await send('bank.setPayee', outside)
  await send('bank.setPayee', { ...outside, agent: await agentOf(member), party: null })
}

/** A meeting of everybody, as far as it came. */
async function met(
  { w, village, send, moment, agentOf, steward, member }: Desk,
  upTo: Reached,
): Promise<void> {
  const { meeting } = await send('meetings.planMeeting', {
    ...{ kind: 'general', organ: null, title: '마을 총회', startsAt: moment(20), place: '회관', text: '' },
  })
  const report = { title: '살림 보고', text: '', kind: 'report', decision: null }
  const items = [report, { ...report, title: '그 밖에', kind: 'other' }]
  const added = await send<{ items: string[] }>('meetings.addItems', { meeting, items })
  if (upTo === 'planned') return
  await send('meetings.callMeeting', { meeting, late: false })
  await send('meetings.reply', { meeting, reply: 'coming' }, member).catch(() => undefined)
  if (upTo === 'called') return
  await send('meetings.openDoor', { meeting })
  if (upTo === 'door') return
  const agents = [await agentOf(steward), await agentOf(member)]
  const all = await w.get<{ people: { agent: string }[] }>(steward, village, 'members.roll', {})
  const there = all.people.map(({ agent }) => agent)
  await send('meetings.tickAttendance', { meeting, agents: there, way: 'office' })
  await send('meetings.openMeeting', { meeting, chair: agents[0], recorder: agents[1] })
  await send('meetings.takeUpItem', { meeting, item: added.items[0], way: 'hands' })
  await send('meetings.declareResult', { meeting, item: added.items[0], outcome: '들었어요' })
  if (upTo === 'open') return
  await send('meetings.postponeItem', { meeting, item: added.items[1], outcome: '다음에' })
  await send('meetings.nameSigners', {
    meeting,
    signers: [agents[1], there.find((one) => !agents.includes(one))],
  })
  await send('meetings.endMeeting', { meeting })
}

type Reached = 'planned' | 'called' | 'door' | 'open' | 'ended'
