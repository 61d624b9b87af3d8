import { expect, test } from 'vitest'
import { assembly, entryKinds, peopled } from './people.fixture.ts'

test('members.leave ends what somebody holds, and lets them come back as who they were', async () => {
  const { w, commons, mina, act, join } = await peopled()
  const { person, agent } = await join('보라')
  await act(assembly, 'members.appoint', {
    agent,
    kind: 'role',
    code: 'steward',
    from: '2026-03-01',
    until: null,
  })
  await expect(act(mina, 'members.leave', { agent })).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  await act(person, 'members.leave', { agent })
  expect((await w.view(person, commons)).standing).toMatchObject({ agent, member: false, roles: [] })
  await expect(act(person, 'members.leave', { agent })).rejects.toMatchObject({ code: 'members.not_here' })
  await expect(act(mina, 'members.changeTypes', { agent, types: ['worker'] })).rejects.toMatchObject({
    code: 'members.not_here',
  })
  const again = await act(person, 'members.join', { invitation: null, name: '보라', types: ['worker'] })
  expect(again.agent).toBe(agent)
  expect((await w.view(person, commons)).standing).toMatchObject({ member: true, roles: [] })
  expect((await entryKinds(w, commons)).slice(-4)).toEqual([
    'members.office_given',
    'members.member_left',
    'members.term_ended',
    'members.member_joined',
  ])
})

test('an applicant takes the application back', async () => {
  const { w, commons, act, join } = await peopled('approval')
  const { person, agent } = await join('보라')
  await act(person, 'members.leave', { agent })
  expect((await entryKinds(w, commons)).at(-1)).toBe('members.application_withdrawn')
})
