import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { charterFrom } from '../../commons/charter/compose.ts'
import { templateNamed } from '../../commons/charter/templates.ts'
import { type Village, village, work } from './village.fixture.ts'

let w: World
let v: Village
beforeAll(async () => {
  w = await world()
  v = await village(w)
})

const refused = (code: string) => ({ code: `contributions.${code}` })
const start = async (name: string): Promise<string> =>
  (await v.act(v.bora, 'startProject', { name, purpose: '' })).project!
const task = async (project: string, wanted = 1, calls = false): Promise<string> => {
  const input = { project, title: '삽 나르기', details: '', kind: 'work', wanted, calls, dueOn: '2026-03-09' }
  return (await v.act(v.bora, 'addTask', input)).task!
}

describe('contributions.takeTask, contributions.leaveTask, contributions.finishTask', () => {
  it('is done by oneself, up to as many as are wanted', async () => {
    const project = await start('물길')
    const id = await task(project, 2, true)
    const calls = await v.get<{ tasks: { id: string }[] }>(v.junho, 'callsForHelp')
    expect(calls.tasks.map((one) => one.id)).toEqual([id])
    await v.act(v.junho, 'takeTask', { task: id })
    await expect(v.act(v.junho, 'takeTask', { task: id })).rejects.toMatchObject(refused('already_taken'))
    expect(await v.act(v.bora, 'takeTask', { task: id })).toMatchObject({ state: 'taken' })
    await expect(v.act(v.mina, 'takeTask', { task: id })).rejects.toMatchObject(refused('task_not_open'))
    await v.act(v.bora, 'leaveTask', { task: id })
    await v.act(v.mina, 'takeTask', { task: id })
    const mine = await v.get<{ tasks: { takers: string[] }[] }>(v.junho, 'myContributions')
    expect(new Set(mine.tasks[0]?.takers)).toEqual(new Set([v.agent(v.junho), v.agent(v.mina)]))
    const done = { project, task: id, ...work(2), gift: false }
    await v.act(v.junho, 'logContribution', done)
    await expect(v.act(v.bora, 'logContribution', { ...done, project: undefined })).rejects.toMatchObject(
      refused('task_of_another_project'),
    )
    await v.act(v.junho, 'finishTask', { task: id })
    for (const command of ['leaveTask', 'finishTask'])
      await expect(v.act(v.junho, command, { task: id })).rejects.toMatchObject(refused('task_over'))
  })

  it('needs a task that is there, and in hand to give back', async () => {
    const id = await task(await start('밭'))
    for (const command of ['leaveTask', 'finishTask'])
      await expect(v.act(v.junho, command, { task: id })).rejects.toMatchObject(refused('not_taken'))
    const none = { task: v.commons }
    for (const command of ['takeTask', 'leaveTask', 'finishTask', 'callForHelp'])
      await expect(v.act(v.junho, command, none)).rejects.toMatchObject(refused('no_such_task'))
  })

  it('is for people of the commons, whatever the charter says', async () => {
    const clauses = { 'powers.contributions.takeTask': { who: ['provider'], layer: 'regulations' } }
    const charter = charterFrom(templateNamed('village'), { clauses })
    const input = {
      slug: 'robots',
      name: '로봇',
      language: 'ko',
      timeZone: 'Asia/Seoul',
      template: 'village',
    }
    const founding = { ...input, charter, founder: { name: '민아' } }
    const { commons } = await w.office.door.execute({
      command: 'charter.found',
      input: founding,
      actor: v.mina,
    })
    const robot = { kind: 'provider', name: 'robot' } as const
    await expect(w.act(robot, commons, 'contributions.takeTask', { task: v.commons })).rejects.toMatchObject(
      refused('members_only'),
    )
  })
})

describe('contributions.callForHelp', () => {
  it('asks everyone once, while there is room', async () => {
    const id = await task(await start('지붕'))
    await v.act(v.bora, 'callForHelp', { task: id })
    await expect(v.act(v.bora, 'callForHelp', { task: id })).rejects.toMatchObject(refused('already_called'))
    await v.act(v.junho, 'takeTask', { task: id })
    await expect(v.act(v.bora, 'callForHelp', { task: id })).rejects.toMatchObject(refused('task_not_open'))
  })
})

describe('contributions.startProject, contributions.addTask, contributions.closeProject', () => {
  it('ends a project with its open tasks, for whoever started it or looks after contributions', async () => {
    const project = await start('겨울 준비')
    const id = await task(project)
    await expect(v.act(v.mina, 'startProject', { name: '겨울 준비', purpose: '' })).rejects.toMatchObject(
      refused('project_known'),
    )
    await expect(v.act(v.junho, 'closeProject', { project })).rejects.toMatchObject(
      refused('not_the_starter'),
    )
    await v.act(v.mina, 'closeProject', { project })
    await expect(v.act(v.bora, 'closeProject', { project })).rejects.toMatchObject(refused('project_closed'))
    const shown = await v.get<{ project: { state: string }; tasks: { id: string; state: string }[] }>(
      v.junho,
      'project',
      { project },
    )
    expect(shown).toMatchObject({ project: { state: 'closed' }, tasks: [{ id, state: 'dropped' }] })
    const adding = { project, title: '눈', details: '', kind: 'work', wanted: 1, calls: false }
    await expect(v.act(v.bora, 'addTask', adding)).rejects.toMatchObject(refused('project_closed'))
    const missing = { ...adding, project: v.commons }
    await expect(v.act(v.bora, 'addTask', missing)).rejects.toMatchObject(refused('no_such_project'))
    const strange = { ...adding, project: await start('봄'), kind: 'dancing' }
    await expect(v.act(v.bora, 'addTask', strange)).rejects.toMatchObject(refused('no_such_kind'))
    await expect(v.act(v.bora, 'closeProject', { project: v.commons })).rejects.toMatchObject(
      refused('no_such_project'),
    )
    expect(await w.verify(v.commons)).toMatchObject({ balancesAgree: true })
  })
})
