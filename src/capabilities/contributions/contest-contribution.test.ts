import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Village, village } from './village.fixture.ts'

let w: World
let v: Village
beforeAll(async () => {
  w = await world()
  v = await village(w)
})

const refused = (code: string) => ({ code: `contributions.${code}` })
const account = (v: Village) => `equity:contributions:${v.agent(v.bora)}`

describe('contributions.contestContribution, contributions.answerContest, contributions.correctContribution', () => {
  it('leaves it counting until it is corrected by whoever looks after contributions', async () => {
    const id = await v.log(v.bora, 5)
    const contest = { contribution: id, reason: '그날은 비가 와서 두 시간만 했어요' }
    await v.act(v.junho, 'contestContribution', contest)
    expect(await v.balance(account(v))).toBe(18_000n)
    const shown = await v.contribution(v.mina, id)
    expect(shown.contribution.state).toBe('contested')
    expect(shown.can).toMatchObject({ settle: true, correct: true })
    const correct = { contribution: id, quantity: '7200', reason: '비 온 날' }
    await expect(v.act(v.junho, 'correctContribution', correct)).rejects.toMatchObject(
      refused('not_yours_to_correct'),
    )
    await v.act(v.mina, 'correctContribution', correct)
    expect(await v.balance(account(v))).toBe(7_200n)
    const after = await v.contribution(v.bora, id)
    expect(after.contribution).toMatchObject({ state: 'corrected', quantity: 7_200n })
    expect(after.thread.map((one) => one.step)).toEqual(['contested', 'corrected'])
    const [logged] = await v.entries('contribution_logged')
    const [corrected] = await v.entries('contribution_corrected')
    expect(corrected).toMatchObject({
      data: { corrects: logged.seq, from: '18000', to: '7200', event: { corrects: logged.data.event.event } },
      postings: [{ from: 'expenses:contributions:work', to: account(v), unit: 'h', amount: '10800' }],
    })
  })

  it('can be explained, upheld, retracted or given up', async () => {
    const id = await v.log(v.bora, 1)
    const contest = { contribution: id, reason: '정말인가요?' }
    const answer = (answer: string) => ({ contribution: id, reason: '네', answer })
    await expect(v.act(v.bora, 'answerContest', answer('uphold'))).rejects.toMatchObject(
      refused('not_contested'),
    )
    await v.act(v.junho, 'contestContribution', contest)
    await expect(v.act(v.junho, 'contestContribution', contest)).rejects.toMatchObject(
      refused('already_contested'),
    )
    expect(await v.act(v.bora, 'answerContest', answer('uphold'))).toMatchObject({ state: 'contested' })
    await expect(v.act(v.junho, 'answerContest', answer('uphold'))).rejects.toMatchObject(
      refused('not_yours_to_answer'),
    )
    expect(await v.act(v.mina, 'answerContest', answer('uphold'))).toMatchObject({ state: 'counted' })
    await v.act(v.junho, 'contestContribution', contest)
    expect(await v.act(v.junho, 'answerContest', answer('withdraw'))).toMatchObject({ state: 'counted' })
    await v.act(v.mina, 'contestContribution', contest)
    const before = await v.balance(account(v))
    expect(await v.act(v.bora, 'answerContest', answer('withdraw'))).toMatchObject({ state: 'reverted' })
    expect(await v.balance(account(v))).toBe(before - 3_600n)
  })

  it('has its time, and is for others', async () => {
    const id = await v.log(v.bora, 1)
    const contest = { contribution: id, reason: '늦었나요?' }
    await expect(v.act(v.bora, 'contestContribution', contest)).rejects.toMatchObject(refused('is_your_own'))
    w.clock.pass({ days: 15 })
    await expect(v.act(v.junho, 'contestContribution', contest)).rejects.toMatchObject(
      refused('contest_over'),
    )
    const none = { contribution: v.commons, reason: '.' }
    await expect(v.act(v.junho, 'contestContribution', none)).rejects.toMatchObject(
      refused('no_such_contribution'),
    )
  })
})

describe('contributions.revertContribution', () => {
  it('posts exactly what was posted, the other way, and names that entry', async () => {
    const id = await v.log(v.bora, 4)
    const before = await v.balance(account(v))
    await v.act(v.bora, 'correctContribution', { contribution: id, quantity: '10801', reason: '' })
    const revert = { contribution: id, reason: '다른 마을 일이었어요' }
    await expect(v.act(v.junho, 'revertContribution', revert)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await v.act(v.mina, 'revertContribution', revert)
    expect(await v.balance(account(v))).toBe(before - 14_400n)
    const [logged] = (await v.entries('contribution_logged')).filter((one) => one.data.contribution === id)
    const [reverted] = await v.entries('contribution_reverted')
    expect(reverted.data.corrects).toBe(logged.seq)
    expect(reverted.postings).toEqual([
      { from: 'expenses:contributions:work', to: account(v), unit: 'h', amount: '10801' },
    ])
    await expect(v.act(v.mina, 'revertContribution', revert)).rejects.toMatchObject(refused('not_counted'))
    const correct = { contribution: id, quantity: '1', reason: '' }
    await expect(v.act(v.bora, 'correctContribution', correct)).rejects.toMatchObject(refused('not_counted'))
  })
})

describe('contributions.withdrawContribution', () => {
  it('is for one’s own, once', async () => {
    const id = await v.log(v.bora, 2)
    const before = await v.balance(account(v))
    const input = { contribution: id, reason: '' }
    await expect(v.act(v.junho, 'withdrawContribution', input)).rejects.toMatchObject(
      refused('not_yours_to_withdraw'),
    )
    await v.act(v.bora, 'withdrawContribution', input)
    expect(await v.balance(account(v))).toBe(before - 7_200n)
    await expect(v.act(v.bora, 'withdrawContribution', input)).rejects.toMatchObject(refused('already_gone'))
    const same = { contribution: await v.log(v.bora, 2), quantity: '7200', reason: '' }
    await expect(v.act(v.bora, 'correctContribution', same)).rejects.toMatchObject(refused('nothing_changed'))
    expect(await w.verify(v.commons)).toMatchObject({ balancesAgree: true })
  })
})
