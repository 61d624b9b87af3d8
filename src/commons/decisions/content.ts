import type { DecisionRow } from './tables.ts'

/** A command that is carried out if what it belongs to is decided; input as frozen. */
export interface ContentAction {
  command: string
  input: Record<string, unknown>
}

/** One thing to choose: an answer, a candidate, a project. A matter that is only accepted or not is one of its own. */
export interface ContentOption {
  id: string
  label: string
  detail: string
  /** In the budget's smallest unit, as decimal text. */
  cost?: string
  /** The candidate. */
  agent?: string
  actions: ContentAction[]
}

/** What a decision is about, in one shape for every kind. */
export interface Content {
  options: ContentOption[]
  /** How many of them are chosen; a budget funds as many as it can. */
  seats: number
  budget?: string
  unit?: string
  office?: { kind: 'organ' | 'role'; code: string }
  /** The wording of a resolution. */
  text?: string
}

/** The one option of a matter that is only accepted or not. */
export const onlyOption = 'o1'

type Stored = Pick<DecisionRow, 'kind' | 'command' | 'input'>

/** Reads the frozen content of a decision. */
export function contentOf({ kind, command, input }: Stored): Content {
  const frozen = JSON.parse(input) as Record<string, unknown>
  if (kind === 'motion') return matter([{ command: command ?? '', input: frozen }])
  if (kind === 'resolution') return { ...matter([]), text: String(frozen.text ?? '') }
  return withDefaults(frozen as unknown as Frozen)
}

const matter = (actions: ContentAction[]): Content => ({
  options: [{ id: onlyOption, label: '', detail: '', actions }],
  seats: 1,
})

type FrozenOption = Pick<ContentOption, 'id' | 'label'> & Partial<ContentOption>
type Frozen = Omit<Content, 'options'> & { options: FrozenOption[] }

function withDefaults({ options, ...rest }: Frozen): Content {
  return { ...rest, options: options.map((one) => ({ detail: '', actions: [], ...one })) }
}

/** Every command that is carried out when these options are chosen, in the order they were chosen. */
export function actionsOf({ options }: Content, chosen: readonly string[]): ContentAction[] {
  return chosen.flatMap((id) => options.find((one) => one.id === id)?.actions ?? [])
}
