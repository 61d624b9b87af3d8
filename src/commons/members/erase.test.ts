import { expect, test } from 'vitest'
import { findAgent } from './agent-rows.ts'
import { peopled } from './people.fixture.ts'

const contact = { email: 'bora@example.org', phone: '010-1234-5678', address: '물길마을 3' }

test('members.erase keeps what the roll must keep, until its day, and then the clock erases that too', async () => {
  const { w, commons, mina, act, join } = await peopled()
  const row = (agent: string) => findAgent(w.office.database.read, commons, agent)
  const { person, agent } = await join('보라')
  await act(person, 'members.editContact', { agent, ...contact })
  await act(person, 'members.createToken', { name: '내 도구', everywhere: false, expiresOn: '2026-06-01' })
  await expect(act(person, 'members.erase', { agent })).rejects.toMatchObject({ code: 'members.still_here' })
  await act(person, 'members.leave', { agent })
  expect(await act(person, 'members.erase', { agent })).toEqual({
    agent,
    keeps: ['name', 'number', 'address'],
    until: '2029-03-02',
  })
  expect(await row(agent)).toMatchObject({
    name: '보라',
    email: null,
    phone: null,
    person_id: null,
    state: 'left',
  })
  expect((await w.view(person, commons)).standing.agent).toBeUndefined()
  await expect(act(mina, 'members.erase', { agent })).rejects.toMatchObject({ code: 'members.must_be_kept' })
  w.clock.pass({ days: 3 * 365 + 2 })
  await w.settle()
  expect(await row(agent)).toMatchObject({
    name: null,
    address: null,
    search: '',
    initials: '',
    state: 'erased',
  })
  await expect(act(mina, 'members.erase', { agent })).rejects.toMatchObject({ code: 'members.erased' })
  await expect(act(mina, 'members.editContact', { agent, name: '보라' })).rejects.toMatchObject({
    code: 'members.erased',
  })
  const { database } = w.office
  const bodies = await database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', commons)
    .execute()
  const journal = bodies.map((one) => one.body).join()
  for (const text of ['보라', contact.email, contact.phone, contact.address])
    expect(journal).not.toContain(text)
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

test('an applicant who was declined may be erased at once', async () => {
  const { w, commons, mina, act, join } = await peopled('approval')
  const { agent } = await join('준호')
  await act(mina, 'members.decline', { agent, reason: '자리가 없어요' })
  expect(await act(mina, 'members.erase', { agent })).toEqual({ agent, keeps: [], until: null })
  expect(await findAgent(w.office.database.read, commons, agent)).toMatchObject({ name: null, reason: null })
})
