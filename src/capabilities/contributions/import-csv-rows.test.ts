import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Village, village, work } from './village.fixture.ts'

let w: World
let v: Village
beforeAll(async () => {
  w = await world()
  v = await village(w)
})

const row = (number: number, agent: string, more: object = {}) => ({
  ...{ row: number, agent, ...work(1), gift: false },
  ...more,
})
const bring = (rows: object[], draft: string | null = null) =>
  v.act<{ batch: string; contributions: string[] }>(v.mina, 'importCsvRows', { rows, draft })

describe('contributions.importCsvRows', () => {
  it('brings in all rows; what names others waits and then counts by contributions.countBatchSilently', async () => {
    const [mina, bora] = [v.agent(v.mina), v.agent(v.bora)]
    await bring([row(2, mina), row(3, bora), row(4, bora), row(5, bora, { note: '나무 심기' })])
    expect(await v.balance(`equity:contributions:${mina}`)).toBe(3_600n)
    expect(await v.balance(`equity:contributions:${bora}`)).toBe(0n)
    const waiting = await v.get<{ toConfirm: { id: string }[] }>(v.bora, 'waitingForMe')
    expect(waiting.toConfirm).toHaveLength(3)
    await v.act(v.bora, 'declineContribution', { contribution: waiting.toConfirm[0]!.id, reason: '' })
    w.clock.pass({ days: 7 })
    await w.settle()
    expect(await v.balance(`equity:contributions:${bora}`)).toBe(7_200n)
    const again = { command: 'contributions.countBatchSilently', actor: { kind: 'clock' } as const }
    const [entry] = await v.entries('rows_imported')
    const input = { batch: entry.data.batch }
    await expect(w.office.door.execute({ ...again, commons: v.commons, input })).rejects.toMatchObject({
      code: 'contributions.not_waiting',
    })
  })

  it('refuses the whole table for one row, and says which', async () => {
    const bora = v.agent(v.bora)
    const refusal = (rows: object[]) =>
      bring(rows).then(
        () => undefined,
        ({ code, values }) => ({ code, ...values }),
      )
    const code = 'contributions.row_refused'
    const fine = row(2, bora, { note: '새 줄' })
    expect(await refusal([fine, row(3, v.commons), row(4, bora, { kind: 'dancing' })])).toEqual({
      ...{ code, row: 3, problem: 'no_such_member', count: 2 },
    })
    expect(await refusal([row(7, bora)])).toMatchObject({ code, row: 7, problem: 'known_already' })
    expect(await refusal([row(2, bora, { happenedOn: '2026-12-01' })])).toMatchObject({ problem: 'not_yet' })
    expect(await refusal([row(2, bora, { project: v.commons })])).toMatchObject({
      problem: 'no_such_project',
    })
    await bring([fine])
  })

  it('keeps a table for checking with contributions.draftCsv, and drops it once it is in', async () => {
    const { draft } = await v.act(v.mina, 'draftCsv', {
      fileName: '활동.csv',
      rows: [['날짜'], ['2026-03-01']],
    })
    const shown = await v.get<{ fileName: string; rows: string[][] }>(v.mina, 'csvDraft', { draft })
    expect(shown).toEqual({ fileName: '활동.csv', rows: [['날짜'], ['2026-03-01']] })
    await bring([row(2, v.agent(v.mina), { note: '다른 일' })], draft!)
    await expect(v.get(v.mina, 'csvDraft', { draft })).rejects.toMatchObject({ code: 'kernel.not_found' })
    expect(await w.verify(v.commons)).toMatchObject({ balancesAgree: true })
  })
})
