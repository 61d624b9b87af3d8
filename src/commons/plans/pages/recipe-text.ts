import type { FormInput, PageView } from '../../../ui/page.ts'
import type { RecipeFlow, RecipeStep } from '../fields.ts'
import type { Edition } from '../recipes.ts'
import { words } from '../words.ts'
import { type Line, lineText, readLines, requireLine } from './lines.ts'

/** The fields of a step, each a list of lines of one action. */
export const stepFields = [
  { field: 'in', action: 'consume', side: 'input' },
  { field: 'work', action: 'work', side: 'input' },
  { field: 'use', action: 'use', side: 'input' },
  { field: 'cite', action: 'cite', side: 'input' },
  { field: 'out', action: 'produce', side: 'output' },
] as const

/** What is bought or traded stands in one exchange, before the work. */
export const exchangeFields = [
  { field: 'gets', action: 'transfer', side: 'gets' },
  { field: 'gives', action: 'transfer', side: 'gives' },
] as const

const all = [...stepFields, ...exchangeFields]
const fieldOf = ({ action, side }: Pick<RecipeFlow, 'action' | 'side'>) =>
  all.find((one) => one.action === action && one.side === side)

/** Whether the form can show all of it; other actions are for the API, and must not be lost by a change here. */
export function canBeTyped({ steps }: Pick<Edition, 'steps'>): boolean {
  const exchanges = steps.filter((step) => step.kind === 'exchange')
  const isFirst = exchanges.length === 0 || (exchanges.length === 1 && steps[0] === exchanges[0])
  return isFirst && steps.every((step) => step.flows.every((flow) => fieldOf(flow) !== undefined))
}

/** A recipe as its form is filled in: `name`, `makes`, `note`, `gets`, and `step1`, `step1in`, `step1work` … */
export function typedRecipe(view: PageView, one: Edition): Record<string, string> {
  const lines = (flows: readonly RecipeFlow[], field: string) =>
    flows
      .filter((flow) => fieldOf(flow)?.field === field)
      .map((flow) => lineText(view, flow))
      .join('\n')
  const exchange = one.steps.find((step) => step.kind === 'exchange')
  const steps = one.steps.filter((step) => step.kind === 'process')
  return Object.fromEntries([
    ['name', one.name],
    ['note', one.note],
    ['makes', lineText(view, { name: one.makes, amount: one.quantity, unit: one.unit })],
    ...exchangeFields.map(({ field }) => [field, lines(exchange?.flows ?? [], field)]),
    ...steps.flatMap((step, i) => [
      [`step${i + 1}`, step.name],
      [`step${i + 1}note`, step.note],
      ...stepFields.map(({ field }) => [`step${i + 1}${field}`, lines(step.flows, field)]),
    ]),
  ])
}

export const mostSteps = 20

/** The recipe a form holds. What it makes comes out of its last step where no step says so. */
export function recipeFrom(view: PageView, form: FormInput, madeBy: ReadonlyMap<string, string>) {
  const makes = requireLine(view, form.text('makes'))
  const flows = (fields: typeof stepFields | typeof exchangeFields, of: string): RecipeFlow[] =>
    fields.flatMap(({ field, action, side }) =>
      readLines(view, form.text(`${of}${field}`), field === 'work' ? 'h' : 'pieces').map((line) => ({
        ...{ side, action },
        ...line,
        madeBy: action === 'consume' ? madeBy.get(partKey(line)) : undefined,
      })),
    )
  const traded = flows(exchangeFields, '')
  const steps: RecipeStep[] = []
  if (traded.length > 0)
    steps.push({ kind: 'exchange', name: words[view.lang].exchangeName, note: '', flows: traded })
  for (let at = 1; at <= mostSteps; at++) {
    const here = flows(stepFields, `step${at}`)
    const name = form.text(`step${at}`)
    if (name || here.length > 0)
      steps.push({ kind: 'process', name: name || makes.name, note: form.text(`step${at}note`), flows: here })
  }
  return {
    name: form.text('name'),
    note: form.text('note'),
    makes: makes.name,
    quantity: makes.amount,
    unit: makes.unit,
    steps: withOutput(makes, steps),
  }
}

function withOutput({ name, amount, unit }: Line, steps: RecipeStep[]): RecipeStep[] {
  const last = steps.at(-1)
  if (!last || steps.some((step) => step.flows.some((flow) => flow.side === 'output'))) return steps
  const output = { side: 'output', action: 'produce', name, amount, unit } as const
  if (last.kind === 'process') return [...steps.slice(0, -1), { ...last, flows: [...last.flows, output] }]
  return [...steps, { kind: 'process', name, note: '', flows: [output] }]
}

/** An ingredient is made by the recipe that makes something of its name in its unit. */
export const partKey = ({ name, unit }: { name: string; unit: string }) => `${unit} ${name}`

/** A recipe as a command takes it. */
export const asInput = (one: ReturnType<typeof recipeFrom>) => ({
  ...one,
  quantity: String(one.quantity),
  steps: one.steps.map((step) => ({
    ...step,
    flows: step.flows.map((flow) => ({ ...flow, amount: String(flow.amount) })),
  })),
})
