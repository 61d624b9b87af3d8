import { expect, test } from 'vitest'
import { holderOfToken } from './api-token.ts'
import { nobody, peopled, personOf } from './people.fixture.ts'

test('members.createToken: a key acts for its maker, here or everywhere, until it ends', async () => {
  const { w, commons, mina, minaAgent, act, get, join } = await peopled()
  const holder = (secret: string) => holderOfToken(w.office, secret)
  const wish = { name: '내 도구', everywhere: false, expiresOn: '2026-03-10' }
  const here = await act<{ token: string; secret: string }>(mina, 'members.createToken', wish)
  expect(here.secret).toMatch(/^dure_[A-Za-z0-9_-]{43}$/)
  expect(await holder(here.secret)).toEqual({ person: personOf(mina), commons })
  const all = await act<{ secret: string }>(mina, 'members.createToken', { ...wish, everywhere: true })
  expect(await holder(all.secret)).toEqual({ person: personOf(mina), commons: undefined })
  expect(await holder(`${here.secret.slice(0, -1)}${here.secret.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
  const bora = await join('보라')
  await expect(act(bora.person, 'members.revokeToken', { token: here.token })).rejects.toMatchObject({
    code: 'members.no_such_token',
  })
  await act(mina, 'members.revokeToken', { token: here.token })
  expect(await holder(here.secret)).toBeUndefined()
  await expect(act(mina, 'members.revokeToken', { token: nobody })).rejects.toMatchObject({
    code: 'members.no_such_token',
  })
  const { tokens } = await get<{ tokens: { lastUsedAt: string | null }[] }>(mina, 'myTokens')
  expect(tokens).toMatchObject([{ lastUsedAt: '2026-03-02T09:00:00.000Z', everywhere: true }])
  w.clock.pass({ days: 9 })
  expect(await holder(all.secret)).toBeUndefined()
  const office = { agent: bora.agent }
  const forBora = { commons, command: 'members.createToken', input: { ...wish, expiresOn: '2026-04-01' } }
  await expect(w.office.door.execute({ ...forBora, actor: mina, onBehalfOf: office })).rejects.toMatchObject({
    code: 'members.own_only',
  })
  expect(minaAgent).not.toBe(bora.agent)
})

test('keys end within a year, and twenty are the most', async () => {
  const { mina, act } = await peopled()
  const wish = { name: '도구', everywhere: false, expiresOn: '2027-03-02' }
  await expect(act(mina, 'members.createToken', { ...wish, expiresOn: '2027-03-03' })).rejects.toMatchObject({
    code: 'members.expiry_far',
  })
  await expect(act(mina, 'members.createToken', { ...wish, expiresOn: '2026-03-01' })).rejects.toMatchObject({
    code: 'members.expiry_past',
  })
  for (let i = 0; i < 20; i++) await act(mina, 'members.createToken', wish)
  await expect(act(mina, 'members.createToken', wish)).rejects.toMatchObject({
    code: 'members.too_many_tokens',
  })
})
