import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { assembly } from './meeting.fixture.ts'

/** The same group of four, whose votes ask for a half of all, or for more than a half. */
async function neededWith(strict: object): Promise<unknown> {
  const w = await world()
  const a = await assembly(w, 4, {
    'procedures.assembly': {
      label: { ko: '모두의 의결', en: 'vote of everyone' },
      ...{ method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' },
      ...{ electorate: ['member'], days: 3, quorumNum: 1, quorumDen: 2, early: false },
      ...strict,
    },
  })
  const meeting = await a.called()
  await a.send(0, 'openDoor', { meeting })
  await a.send(0, 'tickAttendance', { meeting, agents: a.agents.slice(0, 2), way: 'office' })
  const opened = a.send(0, 'openMeeting', { meeting, chair: a.agents[0], recorder: a.agents[1] })
  const refused = await opened.then(
    () => null,
    (error: { code: string; values: object }) => [error.code, error.values],
  )
  return [(await a.see(meeting)).quorum.needed, refused]
}

it('of a half opens with two of four', async () => expect(await neededWith({})).toEqual([2, null]))

it('of more than a half (과반수) takes three', async () =>
  expect(await neededWith({ quorumStrict: true })).toEqual([
    3,
    ['meetings.quorum_missing', { needed: 3, present: 2 }],
  ]))
