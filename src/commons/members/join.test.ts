import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'

test('an invitation makes a member where one joins by invitation', async () => {
  const w = await world()
  const mina = await w.person('민아')
  const bora = await w.person('보라')
  const commons = await w.found('worker-coop', mina, { dials: { 'members.admission': 'invitation' } })
  const join = (token: string | null) =>
    w.act<{ agent: string; state: string }>(bora, commons, 'members.join', {
      invitation: token,
      name: '보라',
      types: ['worker'],
    })
  await expect(join(null)).rejects.toMatchObject({ code: 'members.invitation_needed' })
  const link = { types: ['worker'], uses: 1, expiresOn: '2026-03-20' }
  const { token } = await w.act<{ token: string }>(mina, commons, 'members.invite', link)
  const joined = await join(token)
  expect(joined.state).toBe('member')
  const { people } = await w.get<{ people: { name: string }[] }>(bora, commons, 'members.roll', {})
  expect(people.map((one) => one.name)).toEqual(['민아', '보라'])
  await expect(join(token)).rejects.toMatchObject({ code: 'members.already_here' })
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})
