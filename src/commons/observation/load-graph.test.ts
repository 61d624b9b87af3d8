import { expect, it } from 'vitest'
import { rice, village } from './commands.fixture.ts'
import { loadFlowGraph } from './load-graph.ts'
import { walk } from './trace.ts'

const { act, mina, agents, at, w, commons } = await village()
const view = () => w.view(mina, commons)
const kg = (quantity: string) => ({ quantity, unit: 'kg', at })
const record = (input: object) => act(mina, 'observation.recordEvent', input)
const start = async (name: string) =>
  (await act(mina, 'observation.startProcess', { name, note: '', kind: 'make', begin: at })).process!
const register = async (name: string, quantity = '9000') =>
  (await act(mina, 'observation.registerResource', { ...rice, name, quantity, at })).resource!

/** A chain of stores, each made of the one before. */
async function chain(length: number): Promise<string[]> {
  const stores = [await register('처음')]
  for (let turn = 1; turn <= length; turn += 1) {
    const process = await start(`${turn}번째`)
    await record({ action: 'consume', process, resource: stores.at(-1), ...kg('10') })
    const creates = { ...rice, name: `${turn}` }
    stores.push((await record({ action: 'produce', process, creates, ...kg('10') })).created!)
  }
  return stores
}

it('loads a level at a time, however wide it is', async () => {
  const process = await start('모으기')
  for (let turn = 0; turn < 20; turn += 1)
    await record({ action: 'consume', process, resource: await register(`재료 ${turn}`), ...kg('1') })
  const made = await record({ action: 'produce', process, creates: rice, ...kg('20') })
  let asked = 0
  const { db, ...rest } = await view()
  const counting = db.withPlugin({
    transformQuery({ node }) {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const graph = await loadFlowGraph({ ...rest, db: counting }, [made.created!], 'back')
  // What was made, what went in, where each of the 20 came from, nothing more.
  expect(graph.events.size).toBe(1 + 20 + 20)
  // Events and their corrections for each of three levels, then names: as many for 20 things as for one.
  expect(asked).toBeLessThanOrEqual(8)
  expect(graph.resources.size).toBe(21)
  expect(graph.processes.get(process)).toMatchObject({ name: '모으기', kind: 'make', finished: false })
})

it('says so where there is more than may be loaded', async () => {
  const stores = await chain(6)
  const whole = await loadFlowGraph(await view(), [stores.at(-1)!], 'back')
  expect([whole.cut, whole.events.size]).toEqual([false, 13])
  const part = await loadFlowGraph(await view(), [stores.at(-1)!], 'back', { most: 5 })
  expect([part.cut, part.events.size]).toEqual([true, 5])
  const exact = await loadFlowGraph(await view(), [stores.at(-1)!], 'back', { most: 13 })
  expect([exact.cut, exact.events.size]).toEqual([false, 13])
})

it('ends in a circle of stores', async () => {
  const [seed, field] = [await register('씨'), await start('농사')]
  await record({ action: 'consume', process: field, resource: seed, ...kg('100') })
  await record({ action: 'produce', process: field, resource: seed, ...kg('900') })
  for (const direction of ['back', 'forth'] as const) {
    const graph = await loadFlowGraph(await view(), [seed], direction)
    const steps = walk(graph, seed, direction)
    expect(steps.map((step) => step.kind).sort()).toEqual(['event', 'event', 'event', 'process', 'resource'])
  }
})

it('knows what is left after corrections, and forgets what never was', async () => {
  const [store, process] = [await register('쌀'), await start('떡')]
  const { event } = await record({ action: 'consume', process, resource: store, ...kg('100') })
  const wrong = await record({ action: 'consume', process, resource: store, ...kg('50') })
  const hours = { effort: '7200', effortUnit: 'h', at }
  const work = await record({ action: 'work', process, provider: agents.mina, ...hours })
  const correct = (of: string, by: object) =>
    act(mina, 'observation.correctEvent', { event: of, reason: '', ...by })
  await correct(event!, { quantity: '-40' })
  await correct(wrong.event!, { quantity: '-50' })
  await correct(work.event!, { effort: '-3600' })
  const graph = await loadFlowGraph(await view(), [], 'back', { processes: [process] })
  expect(graph.events.get(event!)).toMatchObject({ quantity: 60n, side: 'input' })
  expect(graph.events.get(work.event!)).toMatchObject({ effort: 3600n, provider: agents.mina })
  expect(graph.events.has(wrong.event!)).toBe(false)
})
