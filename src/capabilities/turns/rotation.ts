/**
 * Whose turn it is, in rotation. Each cycle everybody has exactly one turn, in the same order; who passes keeps the turn
 * and has it later in the same cycle. Who is kept out for now (`closed`) is stepped over and keeps the place for as long
 * as the cycle lasts.
 */
export interface Rotation {
  /** 1, 2, 3 … */
  cycle: number
  /** Everybody, in the order of a cycle. */
  order: readonly string[]
  /** Who still has a turn in this cycle, in the order in which they have it. */
  left: readonly string[]
  /** Who has passed once in this cycle and cannot again. */
  passed: readonly string[]
  /** Who has had their turn in this cycle: coming back within it gives no second one. */
  had: readonly string[]
  /** Whose turn it is; null where nobody can have it. */
  at: string | null
}

/** Who is there at a moment, and who of them is kept out. */
export interface Present {
  all: readonly string[]
  closed: readonly string[]
}

export type PassProblem = 'passed_already' | 'nobody_to_pass_to'

export function startRotation({ all, closed }: Present): Rotation {
  return settled({ cycle: 1, order: all, left: all, passed: [], had: [], at: null }, closed)
}

/** The turn was taken, or lapsed because nobody came: it is over either way. */
export function endTurn(rotation: Rotation, closed: readonly string[]): Rotation {
  const { at, left, had } = rotation
  if (at === null) return rotation
  return settled({ ...rotation, at: null, left: left.filter((one) => one !== at), had: [...had, at] }, closed)
}

/** Lets the next one go first and stays right behind them: skipping is not losing. Once in a cycle. */
export function passTurn(rotation: Rotation, closed: readonly string[]): Rotation | PassProblem {
  const { at, left, passed } = rotation
  if (at === null) return 'nobody_to_pass_to'
  if (passed.includes(at)) return 'passed_already'
  const others = left.filter((one) => one !== at)
  const next = others.findIndex((one) => !closed.includes(one))
  if (next === -1) return 'nobody_to_pass_to'
  const moved = [...others.slice(0, next + 1), at, ...others.slice(next + 1)]
  return { ...rotation, left: moved, passed: [...passed, at], at: others[next]! }
}

/**
 * The same with those who are there now. Who joined has a turn at the end of this cycle, unless they had one in it, and of
 * every later one; who left has none, but what they had or passed stays known, so that leaving and coming back wins nothing.
 */
export function withPresent(rotation: Rotation, { all, closed }: Present): Rotation {
  const { order, left, had } = rotation
  const [present, known] = [new Set(all), new Set(order)]
  const joined = all.filter((one) => !known.has(one))
  const staying = (some: readonly string[]) => some.filter((one) => present.has(one))
  const waiting = [...staying(left), ...joined.filter((one) => !had.includes(one))]
  return settled({ ...rotation, order: [...staying(order), ...joined], left: waiting }, closed)
}

/** A step as the journal tells it: a turn ended or passed by whoever had it, and who came, went or is kept out by then. */
export interface Step {
  agent: string
  joined: readonly string[]
  gone: readonly string[]
  closed: readonly string[]
}

/** A rotation one step on. Whoever walks all steps from `startRotation` on comes to whose turn it is. */
export function afterStep(
  rotation: Rotation,
  how: 'ended' | 'passed',
  { agent, joined, gone, closed }: Step,
): Rotation | PassProblem {
  const all = [...rotation.order.filter((one) => !gone.includes(one)), ...joined]
  const now = withPresent(rotation, { all, closed })
  // Whoever had the turn has left or is kept out: it is another's already.
  if (now.at !== agent) return now
  return how === 'ended' ? endTurn(now, closed) : passTurn(now, closed)
}

/** Whoever has the turn keeps it; otherwise the first who may have it, in a new cycle where none is left in this one. */
function settled(rotation: Rotation, closed: readonly string[]): Rotation {
  const { at, cycle, order, left } = rotation
  const may = (one: string) => !closed.includes(one)
  if (at !== null && left.includes(at) && may(at)) return rotation
  const next = left.find(may)
  if (next !== undefined) return { ...rotation, at: next }
  const first = order.find(may)
  if (first === undefined) return { ...rotation, at: null }
  return { cycle: cycle + 1, order, left: order, passed: [], had: [], at: first }
}
