import { beforeAll, describe, expect, it } from 'vitest'
import { type Village, village } from './village.fixture.ts'

let v: Village
let idea: string
beforeAll(async () => {
  v = await village()
  const of = await v.open()
  idea = await v.ready('bora', of)
  await v.until(10)
})

const refused = (code: string) => ({ code: `budgeting.${code}` })
const back = (who: 'duri' | 'hana', gift: string) => v.does(who, 'takeBackGift', { gift })

describe('budgeting.takeBackGift', () => {
  it('reverses the gift by an entry that names it; both stay', async () => {
    const { gift } = await v.give('duri', idea, 30_000)
    await expect(back('hana', gift)).rejects.toMatchObject(refused('not_yours'))
    await back('duri', gift)
    const [given] = await v.entries('gift_given')
    const [returned] = await v.entries('gift_returned')
    const [{ from, to, amount }] = given.postings
    expect(returned).toMatchObject({ cause: given.seq, postings: [{ from: to, to: from, amount }] })
    expect(await v.idea(idea, 'duri')).toMatchObject({
      idea: { given: 0n },
      left: 100_000n,
      gifts: [{ id: gift, returnedIn: returned.seq }],
    })
    await expect(back('duri', gift)).rejects.toMatchObject(refused('returned_already'))
    await expect(back('duri', idea)).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('is refused once the idea is funded, or the round is over', async () => {
    const { gift } = await v.give('duri', idea, 100_000)
    await v.does('bora', 'acceptFunding', { idea })
    await expect(back('duri', gift)).rejects.toMatchObject(refused('funded_already'))
    await v.until(20)
    await expect(back('duri', gift)).rejects.toMatchObject(refused('giving_not_open'))
  })
})

describe('budgeting.acceptFunding', () => {
  it('starts with the least it needs, by its people, while gifts are taken', async () => {
    const one = await village()
    const it = await one.ready('bora', await one.open())
    const accept = (who: 'bora' | 'duri') => one.does(who, 'acceptFunding', { idea: it })
    await expect(accept('bora')).rejects.toMatchObject(refused('giving_not_open'))
    await one.until(10)
    await one.give('duri', it, 99_999)
    await expect(accept('duri')).rejects.toMatchObject(refused('not_yours'))
    await expect(accept('bora')).rejects.toMatchObject({
      ...refused('below_least'),
      values: { left: 1n, unit: 'KRW' },
    })
    await one.give('duri', it, 1)
    expect((await one.get<{ toAccept: object[] }>('bora', 'waitingForMe')).toAccept).toMatchObject([
      { id: it },
    ])
    await accept('bora')
    await expect(accept('bora')).rejects.toMatchObject(refused('not_for_giving'))
    // It may still grow to the most it asks for.
    await one.give('hana', it, 50_000)
    expect(await one.idea(it)).toMatchObject({ idea: { state: 'funded', funded: 150_000n } })
    expect(await one.held('equity:budgets:round-1:idea-1:funded')).toBe(150_000n)
  })
})
