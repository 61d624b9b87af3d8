import { describe, expect, it } from 'vitest'
import { type ActionCode, actionCodes, actionOf } from './actions.ts'
import { type Change, effectsOf, problemOfAmounts, problemWithStocks, type Stocks } from './effects.ts'
import { type Flow, problemOfFlow, type Stock } from './flow.ts'

/**
 * The 19 actions of ValueFlows 1.0 on worked examples. Each row is one resource, before → after; a second row without an
 * action is "to". What does not change stands once. `us` is the commons, `-` is nothing, `new` is not there before.
 *
 * "given" says how much, from whom to whom where that matters, and what else the event says: @place, #stage, !state.
 */
const ofStocks = `
action            | given                           | resource | owned   | there   | place         | in      | whose    | keeper   | stage      | state
produce           | 3                               | rice     | 10 → 13 | 10 → 13 | barn          | -       | us       | us       | -          | -
produce           | 3 bora>juno @mill #husked !good | rice     | new → 3 | new → 3 | - → mill      | -       | - → juno | - → juno | - → husked | - → good
consume           | 3 !worn                         | rice     | 10 → 7  | 10 → 7  | barn          | -       | us       | us       | -          | - → worn
consume           | 3 bora>us                       | rice     | 10 → 7  | 10 → 7  | barn          | -       | bora     | bora     | -          | -
use               | 1 !worn                         | rice     | 10      | 10      | barn          | -       | us       | us       | -          | - → worn
work              | 2h bora>us                      | -        |         |         |               |         |          |          |            |
work              | 2h bora>us                      | rice     | 10      | 10      | barn          | -       | us       | us       | -          | -
cite              | 1 !cited                        | rice     | 10      | 10      | barn          | -       | us       | us       | -          | - → cited
deliverService    | 1 bora>us                       | -        |         |         |               |         |          |          |            |
pickup            | 3 us>bora @cart !loaded         | rice     | 10      | 10 → 7  | barn → cart   | -       | us       | us       | -          | - → loaded
dropoff           | 3 bora>us @mill #moved !good    | rice     | 10      | 7 → 10  | cart → mill   | -       | us       | us       | - → moved  | loaded → good
accept            | 3 us>bora @mill !raw            | rice     | 10      | 10 → 7  | barn → mill   | -       | us       | us       | -          | - → raw
modify            | 3 bora>us @barn #husked !good   | rice     | 10      | 7 → 10  | mill → barn   | -       | us       | us       | - → husked | raw → good
combine           | 3 !packed                       | rice     | 10      | 10 → 7  | barn          | - → box | us       | us       | -          | - → packed
                  |                                 | box      | 1       | 1       | barn          | -       | us       | us       | -          | -
separate          | 3 #loose !good                  | rice     | 10      | 7 → 10  | barn          | box → - | us       | us       | - → loose  | packed → good
transfer          | 3 us>bora @attic !good          | rice     | 10 → 7  | 10 → 7  | barn          | -       | us       | us       | -          | -
                  |                                 | hers     | 5 → 8   | 5 → 8   | shed → attic  | -       | bora     | bora     | -          | - → good
transfer          | 3 us>bora @attic                | rice     | 10 → 7  | 10 → 7  | barn          | -       | us       | us       | -          | -
                  |                                 | hers     | new → 3 | new → 3 | - → attic     | -       | - → bora | - → bora | -          | -
transferAllRights | 3 us>bora !sold                 | rice     | 10 → 7  | 10      | barn          | -       | us       | us       | -          | -
                  |                                 | hers     | 5 → 8   | 5       | shed          | -       | bora     | bora     | -          | - → sold
transferCustody   | 3 us>bora @attic !good          | rice     | 10      | 10 → 7  | barn          | -       | us       | us       | -          | -
                  |                                 | kept     | 5       | 5 → 8   | shed → attic  | -       | us       | bora     | -          | - → good
move              | 3 us>us @cellar !good           | rice     | 10 → 7  | 10 → 7  | barn          | -       | us       | us       | -          | -
                  |                                 | cellar   | 5 → 8   | 5 → 8   | shed → cellar | -       | us       | us       | -          | - → good
copy              | 3 us>bora @shelf !good          | song     | 10      | 10      | barn          | -       | us       | us       | -          | -
                  |                                 | hers     | new → 3 | new → 3 | - → shelf     | -       | - → bora | - → bora | -          | - → good
raise             | 3 !good                         | rice     | 10 → 13 | 10 → 13 | barn          | -       | us       | us       | -          | - → good
raise             | 3 bora>bora                     | rice     | new → 3 | new → 3 | -             | -       | - → bora | - → bora | -          | -
lower             | 3 !short                        | rice     | 10 → 7  | 10 → 7  | barn          | -       | us       | us       | -          | - → short
transfer          | -3 us>bora taking-back          | rice     | 7 → 10  | 7 → 10  | barn          | -       | us       | us       | -          | -
                  |                                 | hers     | 8 → 5   | 8 → 5   | attic         | -       | bora     | bora     | -          | -
`

const ofSingleThings = `
action            | given                         | resource | owned   | there   | place        | in      | whose     | keeper    | stage      | state
produce           | 1 bora>us @shop !good         | drill    | new → 1 | new → 1 | - → shop     | -       | - → us    | - → us    | -          | - → good
consume           | 1 !gone                       | drill    | 1 → 0   | 1 → 0   | shop         | -       | us        | us        | -          | - → gone
use               | 1 !worn                       | drill    | 1       | 1       | shop         | -       | us        | us        | -          | - → worn
work              | 2h bora>us                    | drill    | 1       | 1       | shop         | -       | us        | us        | -          | -
cite              | 1                             | drill    | 1       | 1       | shop         | -       | us        | us        | -          | -
deliverService    | 1 bora>us                     | drill    | 1       | 1       | shop         | -       | us        | us        | -          | -
pickup            | 1 us>bora @cart !loaded       | drill    | 1       | 1       | shop → cart  | -       | us        | us → bora | -          | - → loaded
dropoff           | 1 bora>us @yard #moved        | drill    | 1       | 1       | cart → yard  | -       | us        | bora → us | - → moved  | -
accept            | 1 us>bora @bench !broken      | drill    | 1       | 1       | shop → bench | -       | us        | us → bora | -          | - → broken
modify            | 1 bora>us @shop #mended !good | drill    | 1       | 1       | bench → shop | -       | us        | bora → us | - → mended | broken → good
combine           | 1                             | drill    | 1       | 1       | shop         | - → box | us        | us        | -          | -
                  |                               | box      | 1       | 1       | shop         | -       | us        | us        | -          | -
separate          | 1 #loose                      | drill    | 1       | 1       | shop         | box → - | us        | us        | - → loose  | -
transfer          | 1 us>bora @attic !good        | drill    | 1       | 1       | shop → attic | -       | us → bora | us → bora | -          | - → good
transferAllRights | 1 us>bora                     | drill    | 1       | 1       | shop         | -       | us → bora | us        | -          | -
transferCustody   | 1 us>bora @attic              | drill    | 1       | 1       | shop → attic | -       | us        | us → bora | -          | -
move              | 1 us>us @shed                 | drill    | 1       | 1       | shop → shed  | -       | us        | us        | -          | -
copy              | 1 us>bora @shelf              | song     | 1       | 1       | shop         | -       | us        | us        | -          | -
                  |                               | hers     | new → 1 | new → 1 | - → shelf    | -       | - → bora  | - → bora  | -          | -
raise             | 1                             | drill    | new → 1 | new → 1 | -            | -       | - → us    | - → us    | -          | -
lower             | 1 !lost                       | drill    | 1 → 0   | 1 → 0   | shop         | -       | us        | us        | -          | - → lost
transfer          | -1 us>bora taking-back        | drill    | 1       | 1       | attic        | -       | bora → us | bora → us | -          | -
`

const beyondThisCommons = `
action   | given                           | resource | owned   | there   | place    | in | whose  | keeper | stage | state
transfer | 3 us>us beyond-to               | rice     | 10 → 7  | 10 → 7  | barn     | -  | us     | us     | -     | -
transfer | 3 us>us beyond-from @shed !good | rice     | new → 3 | new → 3 | - → shed | -  | - → us | - → us | -     | - → good
transfer | 3 us>us beyond-from !good       | rice     | 10 → 13 | 10 → 13 | barn     | -  | us     | us     | -     | - → good
transfer | -3 us>us beyond-to taking-back  | rice     | 7 → 10  | 7 → 10  | barn     | -  | us     | us     | -     | -
`

const now = new Date('2026-03-02T09:00:00.000Z')
const at = new Date('2026-03-01T09:00:00.000Z')

type Cells = Record<'owned' | 'there' | 'place' | 'in' | 'whose' | 'keeper' | 'stage' | 'state', string>

interface Row {
  name: string
  before: Cells
  after: Cells
  isNew: boolean
}

interface Example {
  title: string
  flow: Flow
  rows: Row[]
}

const columns = ['owned', 'there', 'place', 'in', 'whose', 'keeper', 'stage', 'state'] as const

function examplesOf(table: string, single: boolean): Example[] {
  const examples: Example[] = []
  for (const line of table.trim().split('\n').slice(1)) {
    const [action, given, name, ...cells] = line.split('|').map((cell) => cell.trim()) as string[]
    const row = rowOf(name!, cells)
    if (action) {
      const example = {
        title: `${action}: ${given}`,
        flow: flowOf(action as ActionCode, given!, single),
        rows: [],
      }
      examples.push(example)
    }
    if (name !== '-') examples.at(-1)!.rows.push(row)
  }
  for (const { flow, rows } of examples) name(flow, rows)
  return examples
}

function rowOf(name: string, cells: string[]): Row {
  const both = columns.map((column, i) => {
    const [before = '', after = before] = (cells[i] ?? '').split(' → ')
    return [column, before, after] as const
  })
  return {
    name,
    before: Object.fromEntries(both.map(([column, before]) => [column, before])) as Cells,
    after: Object.fromEntries(both.map(([column, , after]) => [column, after])) as Cells,
    isNew: both[0]![1] === 'new',
  }
}

/** `3 bora>us @barn #dry !good`, `2h`. */
function flowOf(action: ActionCode, given: string, single: boolean): Flow {
  const words = given.split(' ')
  const marked = (mark: string) => words.find((word) => word.startsWith(mark))?.slice(1)
  const [from, to] = words.find((word) => word.includes('>'))?.split('>') ?? []
  const agent = (word?: string) => (word === undefined || word === 'us' ? undefined : word)
  const hours = words[0]!.endsWith('h') ? BigInt(words[0]!.slice(0, -1)) : undefined
  const side = words.find((word) => word === 'beyond-to' || word === 'beyond-from')
  return {
    ...{ action, at, provider: agent(from), receiver: agent(to) },
    ...(hours !== undefined
      ? { effort: hours, effortUnit: 'h' }
      : { quantity: BigInt(words[0]!), unit: single ? 'pieces' : 'kg' }),
    ...{ toLocation: marked('@'), stage: marked('#'), state: marked('!') },
    ...(side && { beyond: { side: side.slice('beyond-'.length) as 'to' | 'from', commons: 'theirs' } }),
    ...(words.includes('taking-back') && { corrects: 'x' }),
  }
}

/** Which of its resources an event names as which. */
function name(flow: Flow, rows: Row[]): void {
  const [first, second] = rows
  if (flow.beyond?.side === 'from') flow.toResource = first?.name
  else flow.resource = first?.name
  if (second) flow.toResource = second.name
}

const agentOf = (cell: string) => (cell === 'us' ? null : cell)
const amountOf = (cell: string) => (cell === 'new' ? 0n : BigInt(cell))

function stockOf({ name, before, isNew }: Row, single: boolean): Stock {
  return {
    ...{ id: name, unit: single ? 'pieces' : 'kg', single, isNew },
    ...{ accounting: amountOf(before.owned), onhand: isNew ? 0n : amountOf(before.there) },
    ...{ accountable: agentOf(before.whose), custodian: agentOf(before.keeper) },
  }
}

function changed(row: Row, change: Change | undefined): Cells {
  const { before, isNew } = row
  const own = (cell: string) => (isNew && cell === 'new' ? 0n : amountOf(cell))
  const text = (value: string | null | undefined, cell: string) =>
    value === undefined ? (cell === 'new' ? '-' : cell) : (value ?? '-')
  const agent = (value: string | null | undefined, cell: string) =>
    value === undefined ? cell : (value ?? 'us')
  return {
    owned: `${own(before.owned) + (change?.accounting ?? 0n)}`,
    there: `${own(before.there) + (change?.onhand ?? 0n)}`,
    place: text(change?.location, before.place),
    in: text(change?.containedIn, before.in),
    whose: agent(change?.accountable, before.whose),
    keeper: agent(change?.custodian, before.keeper),
    stage: text(change?.stage, before.stage),
    state: text(change?.state, before.state),
  }
}

function expectAsWritten({ flow, rows }: Example, single: boolean): void {
  const [first, second] = rows.map((row) => stockOf(row, single))
  const stocks: Stocks = flow.beyond?.side === 'from' ? { to: first } : { resource: first, to: second }
  expect(problemOfFlow(flow, now)).toBeUndefined()
  expect(problemWithStocks(flow, stocks)).toBeUndefined()
  const changes = effectsOf(flow, stocks)
  expect(problemOfAmounts(changes, stocks)).toBeUndefined()
  for (const row of rows)
    expect(
      changed(
        row,
        changes.find((one) => one.resource === row.name),
      ),
      row.name,
    ).toEqual(row.after)
}

describe('stocks', () => {
  const examples = examplesOf(ofStocks, false)
  it.each(examples.map((one) => [one.title, one] as const))('%s', (_, one) => expectAsWritten(one, false))
  it('shows all 19, and the pair of each that has one', () => {
    expect([...new Set(examples.map((one) => one.flow.action))]).toEqual(actionCodes)
    expect(actionCodes).toHaveLength(19)
    const pairs = actionCodes.filter((code) => actionOf(code).pair)
    expect(pairs).toEqual(['pickup', 'dropoff', 'accept', 'modify'])
  })
})

describe('one thing followed by itself: its row changes hands', () => {
  const examples = examplesOf(ofSingleThings, true)
  it.each(examples.map((one) => [one.title, one] as const))('%s', (_, one) => expectAsWritten(one, true))
  it('shows all 19', () => {
    expect([...new Set(examples.map((one) => one.flow.action))]).toEqual(actionCodes)
  })
})

describe('to another commons and from there', () => {
  it.each(examplesOf(beyondThisCommons, false).map((one) => [one.title, one] as const))('%s', (_, one) =>
    expectAsWritten(one, false),
  )
})
