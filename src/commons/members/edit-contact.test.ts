import { expect, test } from 'vitest'
import { nobody, peopled } from './people.fixture.ts'

test('contact details are for oneself and the office, and members.contacts decides', async () => {
  const { mina, minaAgent, act, get, join } = await peopled()
  const bora = await join('보라')
  const junho = await join('준호')
  await act(bora.person, 'members.editContact', {
    agent: bora.agent,
    phone: '010-1234-5678',
    email: 'BORA@example.org',
  })
  const seen = { name: '보라', phone: '010-1234-5678', email: 'bora@example.org', address: null, note: null }
  expect(await get(bora.person, 'contacts', { agent: bora.agent })).toMatchObject(seen)
  await act(mina, 'members.editRecord', { agent: bora.agent, number: '7', note: '전화는 저녁에' })
  expect(await get(mina, 'contacts', { agent: bora.agent })).toMatchObject({ ...seen, note: '전화는 저녁에' })
  expect(await get(bora.person, 'contacts', { agent: bora.agent })).toMatchObject({ note: null })
  await expect(get(junho.person, 'contacts', { agent: bora.agent })).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
  await expect(
    act(junho.person, 'members.editContact', { agent: bora.agent, name: '바보' }),
  ).rejects.toMatchObject({
    code: 'kernel.not_allowed',
  })
  await expect(act(mina, 'members.editContact', { agent: minaAgent, name: '김민아' })).rejects.toMatchObject({
    code: 'members.nothing_changed',
  })
  await expect(act(mina, 'members.editContact', { agent: nobody, name: '김민아' })).rejects.toMatchObject({
    code: 'members.no_such_agent',
  })
  await expect(act(mina, 'members.editRecord', { agent: junho.agent, number: '7' })).rejects.toMatchObject({
    code: 'members.number_taken',
  })
  const page = JSON.stringify(await get(junho.person, 'agent', { agent: bora.agent }))
  expect(page).not.toMatch(/010-1234|example\.org|저녁/)
})
