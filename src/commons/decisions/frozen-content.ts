import { z } from 'zod'
import { code, id, line, positiveAmount, text, unitCode } from '../../kernel/fields.ts'
import { frozenActions, frozenInput } from './frozen-input.ts'
import type { DecisionKind } from './tables.ts'

const mostOptions = 500
const optionId = () => z.string().regex(/^o[1-9]\d{0,3}$/)

const option = z.strictObject({
  id: optionId(),
  label: line(),
  detail: text(5_000),
  actions: frozenActions(20),
})
const options = <T extends z.ZodType>(one: T) => z.array(one).max(mostOptions)
const seats = () => z.int().min(1).max(mostOptions)

/** An amount kept as its decimal text. */
const amountText = () => positiveAmount().transform((amount) => amount.toString())

/** What is frozen of each kind. A motion's is the input of its command, whose own schema is asked when it runs. */
export const contents = {
  motion: frozenInput(),
  resolution: z.strictObject({ text: text(50_000) }),
  choice: z.strictObject({ options: options(option), seats: seats() }),
  election: z.strictObject({
    options: options(option.extend({ agent: id('members.agent') })),
    seats: seats(),
    office: z.strictObject({ kind: z.enum(['organ', 'role']), code: code() }),
  }),
  budget: z.strictObject({
    options: options(option.extend({ cost: amountText() })),
    seats: z.literal(0),
    budget: amountText(),
    unit: unitCode(),
  }),
} as const satisfies Record<DecisionKind, z.ZodType>

export const contentProblems = [
  'content_wrong',
  'text_missing',
  'too_few_options',
  'options_alike',
  'seats_wrong',
  'candidate_wrong',
] as const
export type ContentProblem = (typeof contentProblems)[number]

/** Whether this can be put to a vote as it is written: its content as frozen, or what is wrong with it. */
export function checkedContent(
  kind: DecisionKind,
  written: unknown,
): { content: Record<string, unknown> } | { problem: ContentProblem } {
  const parsed = contents[kind].safeParse(written)
  if (!parsed.success) return { problem: 'content_wrong' }
  const content = parsed.data as Written
  const problem = content.options
    ? optionsProblem(kind, content, content.options)
    : textProblem(kind, content)
  return problem ? { problem } : { content }
}

type WrittenOption = z.output<typeof option> & { agent?: string }
type Written = Record<string, unknown> & {
  text?: unknown
  seats?: number
  office?: { kind: string; code: string }
  options?: WrittenOption[]
}

function textProblem(kind: DecisionKind, { text }: Written): ContentProblem | undefined {
  return kind === 'resolution' && String(text ?? '').trim() === '' ? 'text_missing' : undefined
}

function optionsProblem(
  kind: DecisionKind,
  { seats = 0, office }: Written,
  options: WrittenOption[],
): ContentProblem | undefined {
  if (options.length < (kind === 'choice' ? 2 : 1)) return 'too_few_options'
  const different = (key: (one: WrittenOption) => unknown) =>
    new Set(options.map(key)).size === options.length
  if (!different((one) => one.id) || !different((one) => one.agent ?? one.label)) return 'options_alike'
  if (seats > options.length) return 'seats_wrong'
  return office && !options.every((one) => isCandidacy(one, office)) ? 'candidate_wrong' : undefined
}

/** A candidate's one command gives the office to that candidate and to nobody else. */
function isCandidacy({ agent, actions }: WrittenOption, { kind, code }: { kind: string; code: string }) {
  const [appoint] = actions
  if (actions.length !== 1 || appoint?.command !== 'members.appoint') return false
  const { input } = appoint
  return input.agent === agent && input.kind === kind && input.code === code
}
