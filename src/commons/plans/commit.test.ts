import { beforeEach, describe, expect, it } from 'vitest'
import { bakery, refused } from './plans.fixture.ts'
import type { FlowView } from './shapes.ts'

const b = await bakery()
const { mina, bora, juno, agents, see, day, commons, w } = b
const commit = b.plans('commit')
const agree = b.plans('agree')
const decline = b.plans('decline')
const callOff = b.plans('callOff')
const help = {
  ...{ action: 'work', name: '김장 돕기', amount: '7200', unit: 'h', note: '', dueOn: day },
}
const stateOf = async (id: string) =>
  (await see<{ flow: FlowView }>(mina, 'flow', { what: 'commitment', id })).flow.state
const waiting = (who: typeof mina) =>
  see<{ asked: { id: string; ours: boolean }[]; due: FlowView[] }>(who, 'waitingForMe')
let commitment = ''
beforeEach(async () => {
  commitment = (await commit(mina, { ...help, provider: agents.bora, receiver: agents.juno })).commitment!
})
const matter = (id = commitment) => ({ what: 'commitment', id })

describe('plans.commit', () => {
  it('binds nobody who has not said yes', async () => {
    expect(await stateOf(commitment)).toBe('asked')
    expect((await waiting(bora)).asked.map((one) => one.id)).toContain(commitment)
    expect(await agree(bora, matter())).toEqual({ status: 'asked' })
    expect(await agree(juno, matter())).toEqual({ status: 'agreed' })
    expect(await stateOf(commitment)).toBe('open')
    b.pass(30)
    expect(await stateOf(commitment)).toBe('overdue')
    w.clock.pass({ days: -30 })
  })

  it('is not agreed to by silence', async () => {
    b.pass(60)
    await w.settle()
    expect(await stateOf(commitment)).toBe('asked')
    w.clock.pass({ days: -60 })
  })

  it('holds at once where one promises by oneself to the commons', async () => {
    const mine = await commit(bora, { ...help, provider: agents.bora })
    expect(mine).toMatchObject({ status: 'agreed' })
    expect((await waiting(bora)).due).toMatchObject([])
    b.pass(12)
    expect((await waiting(bora)).due.map((one) => one.id)).toContain(mine.commitment)
    w.clock.pass({ days: -12 })
  })

  it('lets nobody promise the commons’ things to themselves', async () => {
    const { commitment, status } = await commit(bora, { ...help, receiver: agents.bora })
    expect(status).toBe('asked')
    await expect(agree(bora, matter(commitment))).rejects.toMatchObject(refused('not_asked'))
    expect((await waiting(bora)).asked.map((one) => one.id)).not.toContain(commitment)
    expect((await waiting(juno)).asked).toContainEqual({ what: 'commitment', id: commitment, ours: true })
    expect(await agree(juno, matter(commitment))).toEqual({ status: 'agreed' })
  })

  it('names two, both of them here, on a day to come', async () => {
    const same = { ...help, provider: agents.bora, receiver: agents.bora }
    await expect(commit(bora, same)).rejects.toMatchObject(refused('agents_must_differ'))
    await expect(commit(bora, help)).rejects.toMatchObject(refused('agents_must_differ'))
    const stranger = { ...help, provider: commons }
    await expect(commit(bora, stranger)).rejects.toMatchObject(refused('no_such_agent'))
    const late = { ...help, provider: agents.bora, dueOn: '2026-02-01' }
    await expect(commit(bora, late)).rejects.toMatchObject(refused('due_past'))
  })

  it('writes nothing of what it refuses', async () => {
    const before = (await w.view(mina, commons)).size
    await commit(bora, { ...help, provider: agents.bora, amount: '0' }).catch(() => undefined)
    await commit(bora, { ...help, provider: agents.bora, unit: 'kg' }).catch(() => undefined)
    expect((await w.view(mina, commons)).size).toBe(before)
  })
})

describe('plans.agree, plans.decline', () => {
  it('are the word of those named and nobody else’s', async () => {
    await expect(agree(mina, matter())).rejects.toMatchObject({ ...refused('not_asked'), status: 403 })
    await agree(bora, matter())
    await expect(agree(bora, matter())).rejects.toMatchObject(refused('not_asked'))
    await decline(juno, { ...matter(), reason: '그날은 없어요' })
    expect(await stateOf(commitment)).toBe('declined')
    await expect(agree(juno, matter())).rejects.toMatchObject(refused('not_waiting'))
    await expect(decline(juno, { ...matter(), reason: '' })).rejects.toMatchObject(refused('not_waiting'))
  })

  it('do not reach into another commons', async () => {
    const elsewhere = await w.found('village', bora)
    for (const what of ['commitment', 'agreement', 'claim']) {
      const there = w.act(bora, elsewhere, 'plans.agree', { what, id: commitment })
      await expect(there).rejects.toMatchObject(refused(`no_such_${what}`))
    }
  })
})

describe('plans.callOff', () => {
  const off = (who: typeof mina, reason = '사정이 생겼어요', id = commitment) =>
    callOff(who, { ...matter(id), reason })

  it('is for its sides, with a reason; and for whoever proposed it until it holds', async () => {
    await expect(off(bora, '  ')).rejects.toMatchObject(refused('reason_missing'))
    const { commitment: other } = await commit(mina, {
      ...help,
      provider: agents.bora,
      receiver: agents.juno,
    })
    await agree(bora, matter(other))
    await agree(juno, matter(other))
    await expect(off(mina, '싫어요', other)).rejects.toMatchObject(refused('not_yours'))
    await off(mina)
    await expect(off(bora)).rejects.toMatchObject(refused('called_off'))
    await off(juno, '못 가요', other)
    const { flow } = await see<{ flow: FlowView }>(mina, 'flow', { what: 'commitment', id: other })
    expect(flow).toMatchObject({ state: 'cancelled', reason: '못 가요' })
  })

  it('finds nothing that is not there', async () => {
    const missing = {
      intent: 'no_such_intent',
      commitment: 'no_such_commitment',
      agreement: 'no_such_agreement',
      claim: 'no_such_claim',
    }
    for (const [what, code] of Object.entries(missing))
      await expect(callOff(bora, { what, id: commons, reason: '왜' })).rejects.toMatchObject(refused(code))
  })
})
