import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { drill, rice, village } from './commands.fixture.ts'
import type { EventView, ProcessView } from './shapes.ts'

const { act, get, bora, mina, agents, at, w, commons } = await village()
let [tool, beans, brew] = ['', '', '']

beforeEach(async () => {
  tool = (await act(mina, 'observation.registerResource', { ...drill, quantity: '1', at })).resource!
  beans = (await act(mina, 'observation.registerResource', { ...rice, name: '콩', quantity: '9000', at }))
    .resource!
  brew = await start('된장 담그기')
})

const start = async (name: string, more: object = {}) => {
  const input = { name, note: '', kind: 'brewing', begin: at, ...more }
  return (await act(mina, 'observation.startProcess', input)).process!
}
const finish = (process: string, when = w.clock.now().toISOString()) =>
  act(mina, 'observation.finishProcess', { process, at: when })
const record = (input: object, by: Actor = mina) =>
  act(by, 'observation.recordEvent', { at, process: brew, ...input })
const kg = (quantity: string) => ({ quantity, unit: 'kg' })
const one = { quantity: '1', unit: 'pieces' }
const hours = (effort: string) => ({ effort, effortUnit: 'h' })
const refused = (code: string) => ({ code: `observation.${code}` })
interface Whole {
  process: ProcessView
  inputs: EventView[]
  outputs: EventView[]
  workers: object[]
}
const seen = (process = brew) => get<Whole>(mina, 'process', { process })
const held = async (resource: string) =>
  (await get<{ resource: { accounting: bigint; onhand: bigint } }>(mina, 'resource', { resource })).resource

describe('a process', () => {
  it('shows what went in, what came out and who worked', async () => {
    await record({ action: 'consume', resource: beans, ...kg('4000') })
    await record({ action: 'use', resource: tool, ...one })
    await record({ action: 'work', provider: agents.mina, ...hours('7200') })
    await record({ action: 'work', provider: agents.bora, ...hours('3600') }, bora)
    await record({ action: 'work', provider: agents.bora, ...hours('3600') }, bora)
    const paste = { ...rice, name: '된장' }
    const { created } = await record({ action: 'produce', creates: paste, ...kg('5000') })
    const { inputs, outputs, workers, process } = await seen()
    expect(inputs.map((event) => event.action)).toEqual(['consume', 'use', 'work', 'work', 'work'])
    expect(outputs).toMatchObject([{ action: 'produce', resource: created, side: 'output' }])
    expect(workers).toEqual([
      { agent: expect.any(String), effort: 7200n, unit: 'h' },
      { agent: expect.any(String), effort: 7200n, unit: 'h' },
    ])
    expect(process).toMatchObject({ name: '된장 담그기', kind: 'brewing', begun: at, finished: false })
  })

  it('takes a service on the side that is said, otherwise as what came out', async () => {
    const service = { action: 'deliverService', receiver: undefined, quantity: '1', unit: 'pieces' }
    await record(service)
    await record({ ...service, side: 'input' })
    const { inputs, outputs } = await seen()
    expect([inputs.length, outputs.length]).toEqual([1, 1])
  })

  it('begins now or earlier', async () => {
    const begin = '2027-01-01T00:00:00.000Z'
    await expect(start('나중에', { begin })).rejects.toMatchObject(refused('in_the_future'))
  })

  it('is finished once, not before it began and not in the future', async () => {
    await expect(finish(brew, '2026-02-01T00:00:00.000Z')).rejects.toMatchObject(refused('begins_after_end'))
    await expect(finish(brew, '2027-02-01T00:00:00.000Z')).rejects.toMatchObject(refused('in_the_future'))
    await finish(brew)
    await expect(finish(brew)).rejects.toMatchObject(refused('process_finished'))
    await expect(finish(agents.mina)).rejects.toMatchObject(refused('no_such_process'))
    type List = { processes: ProcessView[] }
    const going = await get<List>(mina, 'processes', { finished: false })
    const done = await get<List>(mina, 'processes', { finished: true })
    expect(going.processes.map((one) => one.id)).not.toContain(brew)
    expect(done.processes.map((one) => one.id)).toContain(brew)
  })

  it('takes nothing more once it is finished, but its mistakes can be corrected', async () => {
    const { event } = await record({ action: 'consume', resource: beans, ...kg('4000') })
    await finish(brew)
    const late = record({ action: 'consume', resource: beans, ...kg('1') })
    await expect(late).rejects.toMatchObject(refused('process_finished'))
    await act(mina, 'observation.correctEvent', { event, quantity: '-1000', reason: '잘못 달았어요' })
    expect(await held(beans)).toMatchObject({ accounting: 6000n })
    expect((await seen()).inputs.map((one) => one.quantity)).toEqual([4000n, -1000n])
  })

  it('is told in both languages', async () => {
    await finish(brew)
    const last = async (lang: 'ko' | 'en') => {
      const told = await w.get<{ entries: { sentence: string }[] }>(mina, commons, 'books.journal', {}, lang)
      return told.entries.slice(0, 2).map((entry) => entry.sentence)
    }
    expect(await last('ko')).toContain('민아 님이 된장 담그기 작업을 마쳤어요.')
    expect(await last('en')).toContain('민아 finished 된장 담그기.')
  })
})

describe('what is refused, with nothing written', () => {
  const expectNothingWritten = async (attempt: () => Promise<unknown>, code: string) => {
    const before = [await seen(), await held(beans), await held(tool)]
    await expect(attempt()).rejects.toMatchObject(refused(code))
    expect([await seen(), await held(beans), await held(tool)]).toEqual(before)
  }

  it.each<[string, () => object]>([
    ['not_in_a_process', () => ({ action: 'transfer', receiver: agents.bora, resource: tool, ...one })],
    ['not_in_a_process', () => ({ action: 'raise', resource: beans, ...kg('1') })],
    ['wrong_side', () => ({ action: 'consume', side: 'output', resource: beans, ...kg('1') })],
    ['wrong_side', () => ({ action: 'produce', side: 'input', resource: beans, ...kg('1') })],
    ['nothing_to_return', () => ({ action: 'dropoff', resource: beans, ...kg('1') })],
    ['nothing_to_return', () => ({ action: 'modify', resource: tool, ...one })],
    ['not_enough', () => ({ action: 'consume', resource: beans, ...kg('9001') })],
    ['unit_mismatch', () => ({ action: 'consume', resource: beans, quantity: '1', unit: 'L' })],
    ['no_such_process', () => ({ action: 'consume', process: beans, resource: beans, ...kg('1') })],
  ])('%s', async (code, input) => {
    await expectNothingWritten(() => record(input()), code)
  })

  it('a process of another commons', async () => {
    const elsewhere = await w.found('village', mina, {})
    const input = { name: '남의 작업', note: '', kind: 'brewing', begin: at }
    const { process } = await w.act<{ process: string }>(mina, elsewhere, 'observation.startProcess', input)
    const there = () => record({ action: 'consume', process, resource: beans, ...kg('1') })
    await expectNothingWritten(there, 'no_such_process')
  })

  it('more brought back than was taken, in one process or by a correction', async () => {
    const { event } = await record({ action: 'pickup', resource: beans, ...kg('3000') })
    const other = await start('다른 나르기')
    const elsewhere = () => record({ action: 'dropoff', process: other, resource: beans, ...kg('1000') })
    await expectNothingWritten(elsewhere, 'nothing_to_return')
    await expectNothingWritten(
      () => record({ action: 'dropoff', resource: beans, ...kg('3001') }),
      'nothing_to_return',
    )
    await record({ action: 'dropoff', resource: beans, ...kg('3000') })
    const correct = () =>
      act(mina, 'observation.correctEvent', { event, quantity: '-1', reason: '덜 가져갔어요' })
    await expectNothingWritten(correct, 'nothing_to_return')
  })

  it('a thing made of what was made of it; a stock may come round again', async () => {
    const frame = (await record({ action: 'produce', creates: { ...drill, name: '틀' }, ...one })).created!
    await expectNothingWritten(() => record({ action: 'consume', resource: frame, ...one }), 'made_of_itself')
    const second = await start('두 번째')
    await record({ action: 'consume', process: second, resource: frame, ...one })
    const creates = { ...drill, name: '상자' }
    const box = (await record({ action: 'produce', process: second, creates, ...one })).created!
    const third = await start('세 번째')
    await record({ action: 'consume', process: third, resource: box, ...one })
    const again = { action: 'produce', process: third, resource: frame, ...one }
    await expectNothingWritten(() => record(again), 'made_of_itself')
    await record({ action: 'consume', resource: beans, ...kg('1000') })
    await record({ action: 'produce', resource: beans, ...kg('5000') })
    await record({ action: 'consume', resource: beans, ...kg('2000') })
    expect(await held(beans)).toMatchObject({ accounting: 11_000n })
  })
})
