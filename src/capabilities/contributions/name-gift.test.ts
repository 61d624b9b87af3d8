import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Village, village, work } from './village.fixture.ts'

let w: World
let v: Village
beforeAll(async () => {
  w = await world()
  v = await village(w)
})

const refused = (code: string) => ({ code: `contributions.${code}` })
const name = async (hours = 1): Promise<string> =>
  (await v.act(v.bora, 'nameGift', { ...work(hours), agent: v.agent(v.junho) })).contribution!
const gifts = () => v.balance(`equity:gifts:${v.agent(v.junho)}`)

describe('contributions.nameGift, contributions.confirmContributions, contributions.declineContribution', () => {
  it('waits for the word of the one it names', async () => {
    const id = await name()
    expect(await gifts()).toBe(0n)
    const waiting = await v.get<{ toConfirm: { id: string }[] }>(v.junho, 'waitingForMe')
    expect(waiting.toConfirm.map((one) => one.id)).toEqual([id])
    const confirm = { contributions: [id] }
    await expect(v.act(v.mina, 'confirmContributions', confirm)).rejects.toMatchObject(
      refused('not_about_you'),
    )
    await v.act(v.junho, 'confirmContributions', confirm)
    expect(await gifts()).toBe(3_600n)
    await expect(v.act(v.junho, 'confirmContributions', confirm)).rejects.toMatchObject(
      refused('not_waiting'),
    )
    const own = { ...work(1), agent: v.agent(v.bora) }
    await expect(v.act(v.bora, 'nameGift', own)).rejects.toMatchObject(refused('is_yourself'))
  })

  it('never counts once they decline, or whoever named it takes it back', async () => {
    const [one, other] = [await name(), await name()]
    const before = await gifts()
    const decline = { contribution: one, reason: '제가 아니에요' }
    await expect(v.act(v.bora, 'declineContribution', decline)).rejects.toMatchObject(
      refused('not_about_you'),
    )
    await v.act(v.junho, 'declineContribution', decline)
    const withdraw = { contribution: other, reason: '' }
    await expect(v.act(v.junho, 'withdrawContribution', withdraw)).rejects.toMatchObject(
      refused('not_yours_to_withdraw'),
    )
    await v.act(v.bora, 'withdrawContribution', withdraw)
    w.clock.pass({ days: 8 })
    await w.settle()
    expect(await gifts()).toBe(before)
    expect((await v.contribution(v.junho, one)).contribution.state).toBe('declined')
  })

  it('counts after the days of silence by contributions.countSilently', async () => {
    const id = await name(2)
    const before = await gifts()
    const early = {
      command: 'contributions.countSilently',
      input: { contribution: id },
      actor: { kind: 'clock' },
    } as const
    await expect(w.office.door.execute({ ...early, commons: v.commons })).rejects.toMatchObject(
      refused('silence_not_over'),
    )
    w.clock.pass({ days: 7 })
    await w.settle()
    expect(await gifts()).toBe(before + 7_200n)
    const [counted] = await v.entries('contribution_counted')
    expect(counted).toMatchObject({ actor: 'clock', clause: 'dials.observation.silence_days' })
    expect(await w.verify(v.commons)).toMatchObject({ balancesAgree: true })
  })
})
