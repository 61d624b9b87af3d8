import { isBlank, optionsNamed } from '../../../counting/ballots.ts'
import type {
  Ballot,
  BallotForm,
  BallotProblem,
  Election,
  Method,
  TieRule,
} from '../../../counting/method.ts'
import { methodNamed, methods } from '../../../counting/methods.ts'
import { motionNamed } from '../../../counting/motions/motions.ts'
import { canCount } from '../../../counting/points.ts'
import { CliRefusal } from '../../../kernel/cli-command.ts'
import { type Call, textOption } from '../call.ts'
import { UsageError } from '../usage.ts'
import type { Source } from './read.ts'
import { countWords } from './words.ts'

/** Options of the call that say how to count, rather than the file. */
export const planOptions = ['method', 'seats', 'budget', 'completion', 'params', 'tie', 'seed'] as const

/** How a file is to be counted. */
export interface Plan {
  method: Method
  params: Record<string, unknown>
  election: Election
  /** Whether nothing was asked for but what the file says itself. */
  asStated: boolean
}

/** What the file says, unless an option says otherwise; refused if its ballots cannot be counted so. */
export function planFor(call: Call, source: Source): Plan {
  const method = methodFor(call, source)
  mustFit(call, method, source.election)
  const params = paramsFor(call, source, method)
  const election = electionFor(call, source, method)
  const known = new Set(election.options.map((one) => one.id))
  const words = countWords[call.lang]
  election.ballots.forEach(({ ballot }, at) => {
    const problem = problemOf(method, params, election, known, ballot)
    if (!problem) return
    const place = words.place(source.lines?.[at], at + 1)
    throw new CliRefusal(`count.${problem}`, words.badBallot(place, words.problem[problem]))
  })
  const asStated = planOptions.every((name) => call.options[name] === undefined)
  return { method, params, election, asStated }
}

/** The method must count ballots of this form, and share out a budget only where there is one. */
function mustFit({ lang }: Call, method: Method, election: Election): void {
  const words = countWords[lang]
  const form = formIn(election)
  if (form && !canCount(method, form)) {
    const fitting = methods.filter((one) => canCount(one, form) && (!one.budget || hasCosts(election)))
    const names = fitting.map((one) => one.name).join(', ')
    throw new CliRefusal('count.wrong_form', words.wrongForm(method.title[lang], method.form, form, names))
  }
  if (method.budget && !hasCosts(election)) throw new CliRefusal('count.no_costs', words.noCosts(method.name))
}

const hasCosts = ({ options }: Election) => options.some((one) => one.cost !== undefined)

function methodFor(call: Call, { method }: Source): Method {
  const name = textOption(call, 'method') ?? method
  const found = methodNamed(name)
  if (found) return found
  // A file of votes on one matter goes another way; these ballots are of options.
  const choices = methods.map((one) => one.name).join(', ')
  if (textOption(call, 'method') || motionNamed(name))
    throw new UsageError('bad_choice', { option: '--method', choices })
  throw new CliRefusal('count.unknown_method', countWords[call.lang].unknownMethod(name))
}

function paramsFor(call: Call, source: Source, method: Method): Record<string, unknown> {
  const completion = textOption(call, 'completion')
  const pairs = [
    ...(textOption(call, 'params')?.split(',') ?? []),
    ...(completion ? [`completion=${completion}`] : []),
  ]
  const asked = Object.fromEntries(pairs.map((pair) => paramOf(method, pair)))
  const own = source.paramsOf(method.name)
  const parsed = method.params.safeParse({ ...own, ...asked })
  const isKnown = (name: string) => parsed.success && Object.hasOwn(parsed.data as object, name)
  const bad = pairs.find((pair) => !isKnown(pair.split('=')[0]!.trim()))
  if (!parsed.success || bad !== undefined)
    throw new UsageError('bad_param', {
      method: method.name,
      param:
        bad ??
        Object.entries(own)
          .map(([name, value]) => `${name}=${value}`)
          .join(', '),
    })
  return parsed.data as Record<string, unknown>
}

/** `minimum=3` is a number, `most=null` nothing, everything else a word. */
function paramOf(method: Method, pair: string): [string, unknown] {
  const [, name, value] = /^\s*([\w-]+)\s*=\s*(\S+)\s*$/.exec(pair) ?? []
  if (!name || !value) throw new UsageError('bad_param', { method: method.name, param: pair })
  if (/^-?\d{1,12}$/.test(value)) return [name, Number(value)]
  const words: Record<string, unknown> = { null: null, true: true, false: false }
  return [name, Object.hasOwn(words, value) ? words[value] : value]
}

function electionFor(call: Call, source: Source, method: Method): Election {
  const { election, decimals } = source
  const budget = amountOption(call, decimals) ?? election.budget
  const seats = seatsOption(call) ?? election.seats
  if (seats === 0 && !method.budget) throw new UsageError('missing', { option: '--seats' })
  return { ...election, ...(budget === undefined ? {} : { budget }), seats, tie: tieFor(call, source) }
}

const bad = (option: string, text: string) => new UsageError('bad_number', { option, text })

function seatsOption(call: Call): number | undefined {
  const text = textOption(call, 'seats')
  if (text !== undefined && !/^[1-9]\d{0,5}$/.test(text)) throw bad('--seats', text)
  return text === undefined ? undefined : Number(text)
}

/** An amount in the file's money, exactly. */
function amountOption(call: Call, decimals: number): bigint | undefined {
  const text = textOption(call, 'budget')
  if (text === undefined) return undefined
  const [, whole, rest = ''] = /^(\d{1,30})(?:\.(\d{1,9}))?$/.exec(text) ?? []
  if (!whole || rest.length > decimals) throw bad('--budget', text)
  return BigInt(whole + rest.padEnd(decimals, '0'))
}

function tieFor(call: Call, { election }: Source): TieRule {
  const by = textOption(call, 'tie')
  const seed = textOption(call, 'seed')
  if (by === undefined && seed === undefined) return election.tie
  if (by === 'none') return { by }
  if (by === 'order')
    return election.tie.by === 'order' ? election.tie : { by, order: election.options.map((one) => one.id) }
  if (by !== undefined && by !== 'lot')
    throw new UsageError('bad_choice', { option: '--tie', choices: 'order, lot, none' })
  if (!seed) throw new UsageError('missing', { option: '--seed' })
  return { by: 'lot', seed }
}

const formOf = (ballot: Ballot): BallotForm => {
  if ('choice' in ballot) return 'choice'
  if ('approve' in ballot) return 'approve'
  return 'scores' in ballot ? 'scores' : 'rank'
}

/** The form of the ballots; the first that says anything tells. */
const formIn = ({ ballots }: Election): BallotForm | undefined => {
  const first = ballots.find(({ ballot }) => !isBlank(ballot)) ?? ballots[0]
  return first && formOf(first.ballot)
}

function problemOf(
  method: Method,
  params: unknown,
  { options }: Election,
  known: ReadonlySet<string>,
  ballot: Ballot,
): BallotProblem | undefined {
  if (!canCount(method, formOf(ballot))) return 'wrong_form'
  const named = optionsNamed(ballot)
  if (named.some((id) => !known.has(id))) return 'no_such_option'
  if (new Set(named).size < named.length) return 'option_twice'
  return method.check(params, options, ballot)
}
