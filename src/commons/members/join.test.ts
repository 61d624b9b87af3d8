import { expect, test } from 'vitest'
import { claimAgent } from './claim-agent.ts'
import { draftRoll } from './draft-roll.ts'
import { join } from './join.ts'
import { joinAsFounder } from './join-as-founder.ts'
import { entryKinds, nobody, peopled } from './people.fixture.ts'

const link = { types: ['worker'], uses: 1, expiresOn: '2026-03-20' }

test('an invitation makes a member where one joins by invitation', async () => {
  const { w, commons, mina, act, get } = await peopled('invitation')
  const bora = await w.person('보라')
  const wish = { name: '보라', types: ['worker'] }
  await expect(act(bora, 'members.join', { ...wish, invitation: null })).rejects.toMatchObject({
    code: 'members.invitation_needed',
  })
  await expect(act(bora, 'members.join', { ...wish, invitation: 'A'.repeat(22) })).rejects.toMatchObject({
    code: 'members.no_such_invitation',
  })
  const { token } = await act<{ token: string }>(mina, 'members.invite', link)
  expect((await act(bora, 'members.join', { ...wish, invitation: token })).state).toBe('member')
  const { people } = await get<{ people: { name: string }[] }>(bora, 'roll')
  expect(people.map((one) => one.name)).toEqual(['김민아', '보라'])
  await expect(act(bora, 'members.join', { ...wish, invitation: token })).rejects.toMatchObject({
    code: 'members.already_here',
  })
  const junho = await w.person('준호')
  await expect(act(junho, 'members.join', { ...wish, invitation: token })).rejects.toMatchObject({
    code: 'members.invitation_used',
  })
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

test('members.joinAsFounder is for an empty commons alone', async () => {
  const { w, commons, mina, act } = await peopled()
  const wish = { name: '보라', types: ['worker'], roles: [] }
  await expect(act(await w.person('보라'), 'members.joinAsFounder', wish)).rejects.toMatchObject({
    code: 'members.already_founded',
  })
  expect((await w.view(mina, commons)).standing).toMatchObject({
    member: true,
    types: ['worker'],
    roles: ['steward'],
  })
  expect(await entryKinds(w, commons)).toEqual(['members.founder_joined', 'members.office_given'])
})

test('types must be known, and offered by the link', async () => {
  const { w, mina, act } = await peopled('open', 'multi-stakeholder-coop')
  const bora = await w.person('보라')
  const wish = { name: '보라', invitation: null }
  await expect(act(bora, 'members.join', { ...wish, types: ['pirate'] })).rejects.toMatchObject({
    code: 'members.no_such_type',
  })
  const { token } = await act<{ token: string }>(mina, 'members.invite', { ...link, types: ['consumer'] })
  await expect(
    act(bora, 'members.join', { ...wish, invitation: token, types: ['worker'] }),
  ).rejects.toMatchObject({
    code: 'members.type_not_offered',
  })
  await expect(act(mina, 'members.invite', { ...link, types: ['pirate'] })).rejects.toMatchObject({
    code: 'members.no_such_type',
  })
})

test('where admission is by approval somebody waits, and is admitted or declined', async () => {
  const { w, commons, mina, act, get, join } = await peopled('approval')
  const bora = await join('보라')
  expect((await w.view(bora.person, commons)).standing).toMatchObject({
    agent: bora.agent,
    member: false,
    types: [],
  })
  await expect(get(bora.person, 'roll')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  const { applicants } = await get<{ applicants: { agent: string }[] }>(mina, 'applicants')
  expect(applicants.map((one) => one.agent)).toEqual([bora.agent])
  await act(mina, 'members.admit', { agent: bora.agent })
  expect((await w.view(bora.person, commons)).standing.member).toBe(true)
  await expect(act(mina, 'members.admit', { agent: bora.agent })).rejects.toMatchObject({
    code: 'members.not_applicant',
  })
  await expect(act(mina, 'members.admit', { agent: nobody })).rejects.toMatchObject({
    code: 'members.no_such_agent',
  })
  const junho = await join('준호')
  await act(mina, 'members.decline', { agent: junho.agent, reason: '사는 곳이 멀어요' })
  const mine = await get<{ reason: string }>(junho.person, 'contacts', { agent: junho.agent })
  expect(mine.reason).toBe('사는 곳이 멀어요')
  await expect(act(mina, 'members.decline', { agent: junho.agent, reason: '' })).rejects.toMatchObject({
    code: 'members.not_applicant',
  })
  const again = await act(junho.person, 'members.join', { invitation: null, name: '준호', types: ['worker'] })
  expect(again).toEqual({ agent: junho.agent, state: 'applicant' })
})

test('a link ends by its day, by its uses, or by being taken back', async () => {
  const { w, mina, act, get } = await peopled('invitation')
  await expect(act(mina, 'members.invite', { ...link, expiresOn: '2026-03-01' })).rejects.toMatchObject({
    code: 'members.expiry_past',
  })
  await expect(act(mina, 'members.invite', { ...link, expiresOn: '2026-12-31' })).rejects.toMatchObject({
    code: 'members.expiry_far',
  })
  const made = await act<{ invitation: string; token: string }>(mina, 'members.invite', link)
  await act(mina, 'members.revokeInvitation', { invitation: made.invitation })
  await expect(act(mina, 'members.revokeInvitation', { invitation: made.invitation })).rejects.toMatchObject({
    code: 'members.invitation_over',
  })
  await expect(act(mina, 'members.revokeInvitation', { invitation: nobody })).rejects.toMatchObject({
    code: 'members.no_such_invitation',
  })
  const bora = await w.person('보라')
  const wish = { name: '보라', types: ['worker'], invitation: made.token }
  await expect(act(bora, 'members.join', wish)).rejects.toMatchObject({ code: 'members.invitation_over' })
  const today = await act<{ token: string }>(mina, 'members.invite', { ...link, expiresOn: '2026-03-02' })
  // Nine in the morning UTC is six in the evening in Seoul; the day ends there six hours later.
  w.clock.pass({ hours: 5, minutes: 59 })
  expect(await get(mina, 'invitation', { token: today.token })).toMatchObject({ problem: null })
  w.clock.pass({ minutes: 1 })
  await expect(act(bora, 'members.join', { ...wish, invitation: today.token })).rejects.toMatchObject({
    code: 'members.invitation_over',
  })
  expect(await get<{ links: unknown[] }>(mina, 'invitations')).toEqual({ links: [], personal: 0 })
})

test('nothing but a person joins, whatever the rules say', async () => {
  const fail = (code: string) => Promise.reject(new Error(code))
  const clock = { actor: { kind: 'clock' }, standing: { member: false }, fail } as never
  for (const command of [join, joinAsFounder, claimAgent, draftRoll]) {
    await expect(command.run(clock, { name: '', types: [], roles: [] } as never)).rejects.toThrow(
      'person_needed',
    )
  }
})
