import { beforeAll, describe, expect, it } from 'vitest'
import { swing, type Village, village } from './village.fixture.ts'

let v: Village
let of: string
beforeAll(async () => {
  v = await village({ 'budgeting.screeners': 2 })
  of = await v.open()
})

const refused = (code: string, values: object = {}) => ({
  code: `budgeting.${code}`,
  values: expect.objectContaining(values),
})
const look = (who: 'bora' | 'duri' | 'hana' | 'sora' | 'mina', idea: string, verdict = 'ok', reason = '') =>
  v.does<{ ready: boolean }>(who, 'screenIdea', { idea, verdict, reason })

describe('budgeting.publishIdea', () => {
  it('puts it before the others, once, by those it belongs to', async () => {
    const idea = await v.draft('bora', of)
    await expect(v.does('duri', 'publishIdea', { idea })).rejects.toMatchObject(refused('not_yours'))
    await v.does('bora', 'publishIdea', { idea })
    expect(await v.idea(idea, 'duri')).toMatchObject({
      idea: { state: 'published' },
      editions: [{ edition: 1 }],
      can: { screen: true, edit: false },
    })
    await expect(v.does('bora', 'publishIdea', { idea })).rejects.toMatchObject(refused('published_already'))
  })
})

describe('budgeting.screenIdea', () => {
  it('takes two peers, none of them its own people, and no office', async () => {
    const idea = await v.publish('bora', of, { creators: [v.agents.duri] })
    await expect(look('duri', idea)).rejects.toMatchObject(refused('own_idea'))
    expect(await look('hana', idea)).toMatchObject({ ready: false })
    expect(await look('hana', idea)).toMatchObject({ ready: false })
    expect(await look('sora', idea)).toMatchObject({ ready: true })
    expect((await v.idea(idea)).idea.state).toBe('ready')
    await expect(look('mina', idea)).rejects.toMatchObject(refused('not_to_screen'))
  })

  it('asks why it needs changes; an edition is looked at anew, and one voice alone stops nobody', async () => {
    const idea = await v.publish('bora', of)
    await expect(look('hana', idea, 'changes', '  ')).rejects.toMatchObject(refused('reason_needed'))
    await look('hana', idea, 'changes', '줄이 너무 가늘어요')
    const { toChange } = await v.get<{ toChange: object[] }>('bora', 'waitingForMe')
    expect(toChange).toMatchObject([{ id: idea }])
    await look('sora', idea)
    await v.does('bora', 'editIdea', { idea, ...swing({ text: '굵은 줄로' }) })
    expect(await v.idea(idea)).toMatchObject({ looks: [], idea: { edition: 2, state: 'published' } })
    await look('hana', idea, 'changes', '그래도 가늘어요')
    await look('sora', idea)
    expect(await look('mina', idea)).toMatchObject({ ready: true })
    expect((await v.idea(idea)).looks).toMatchObject([
      { verdict: 'changes', reason: '그래도 가늘어요' },
      { verdict: 'ok' },
      { verdict: 'ok' },
    ])
  })

  it('brings it straight to giving where that has begun, and ends with the round', async () => {
    const [idea, late] = [await v.publish('bora', of), await v.publish('bora', of)]
    await v.until(10)
    await look('hana', idea)
    await look('sora', idea)
    expect((await v.idea(idea)).idea.state).toBe('funding')
    await v.until(20)
    await expect(look('hana', late)).rejects.toMatchObject(refused('not_to_screen'))
    expect((await v.idea(late)).idea.state).toBe('not_reached')
  })

  it('is refused when the day is past, also before the clock came', async () => {
    const again = await v.open({ pool: '1000', ideasClose: at(21), opens: at(22), closes: at(23) })
    const idea = await v.publish('bora', again)
    v.w.clock.pass({ days: 4 })
    await expect(look('hana', idea)).rejects.toMatchObject(refused('round_over'))
  })

  it('needs nobody where the rules say so', async () => {
    const free = await village({ 'budgeting.screeners': 0 })
    const idea = await free.publish('bora', await free.open())
    expect((await free.idea(idea)).idea.state).toBe('ready')
    await free.does('bora', 'editIdea', { idea, ...swing({ title: '그네 둘' }) })
    expect((await free.idea(idea)).idea).toMatchObject({ state: 'ready', edition: 2 })
  })
})

const at = (n: number) => new Date(Date.UTC(2026, 2, 2 + n, 9)).toISOString()
