import { bases } from '../../counting/motions/motion.ts'
import type { Lang } from '../../kernel/language.ts'
import type { CharterData } from './charter.ts'
import type { Control } from './control.ts'
import { labelOf } from './labels.ts'
import { paramLabel } from './param-words.ts'
import type { Procedure, ProcedureField } from './procedure.ts'
import { methodNames, methodTitled, paramsOf } from './procedure-methods.ts'
import { words } from './words.ts'

/** What the form about a procedure asks, in groups. The first stands open; the rest waits under "more". */
export const procedureGroups = {
  first: ['days'],
  passing: ['method', 'params', 'num', 'den', 'strict', 'base', 'also'],
  voters: ['electorate', 'quorumNum', 'quorumDen', 'quorumStrict', 'quorumWithoutAbstentions'],
  types: ['typeShares', 'silentType', 'caps', 'typeVotes', 'everyType'],
  voting: ['held', 'delegation', 'secret', 'hidden', 'reasoned'],
  steps: ['supporters', 'supportDays', 'discussDays', 'early', 'tie'],
  after: ['delayDays', 'waitsFor', 'expiryDays', 'reviewMonths'],
  naming: ['label'],
} as const satisfies Record<string, readonly ProcedureField[]>

export type ProcedureGroup = keyof typeof procedureGroups

/** Types are asked about where there is more than one, or where the charter already speaks of them. */
export function procedureFieldNames(data: CharterData, name: string): string[] {
  const stated = data.procedures[name] ?? ({} as Partial<Procedure>)
  const hasTypes = Object.keys(data.memberTypes).length > 1
  const isAsked = (field: ProcedureField) => hasTypes || !isAboutTypes(field) || stated[field] !== undefined
  return Object.values(procedureGroups).flat().filter(isAsked)
}

const isAboutTypes = (field: ProcedureField) => (procedureGroups.types as readonly string[]).includes(field)

const number = (min: number, max: number, orNone = true): Control => ({ kind: 'number', min, max, orNone })

const controls: Partial<Record<ProcedureField, Control>> = {
  label: { kind: 'bilingual' },
  num: number(1, 1000),
  den: number(1, 1000),
  strict: { kind: 'yes_no', orNone: true },
  base: { kind: 'choice', options: bases, orNone: true },
  also: { kind: 'conditions' },
  quorumNum: number(0, 1000, false),
  quorumDen: number(1, 1000, false),
  quorumStrict: { kind: 'flag' },
  quorumWithoutAbstentions: { kind: 'flag' },
  silentType: { kind: 'choice', options: ['spread', 'lost'], orNone: true },
  everyType: { kind: 'flag' },
  delegation: { kind: 'flag' },
  secret: { kind: 'flag' },
  hidden: { kind: 'flag' },
  reasoned: { kind: 'flag' },
  supporters: number(1, 100_000),
  supportDays: number(1, 365),
  discussDays: number(1, 90),
  days: number(1, 90, false),
  held: { kind: 'choice', options: ['meeting'], orNone: true },
  early: { kind: 'yes_no' },
  tie: { kind: 'choice', options: ['lot', 'chair'], orNone: true },
  delayDays: number(1, 90),
  waitsFor: { kind: 'choice', options: ['filing', 'approval'], orNone: true },
  expiryDays: number(1, 365),
  reviewMonths: number(1, 120),
}

/** How a form asks for a field of a procedure. `method` is the way of counting asked about, if not the stated one. */
export function procedureControl(
  data: CharterData,
  stated: Procedure | undefined,
  field: ProcedureField,
  voters: readonly string[],
  method = stated?.method,
): Control | undefined {
  if (!stated) return undefined
  if (field === 'method') return { kind: 'choice', options: methodNames() }
  if (field === 'electorate') return { kind: 'who', options: voters }
  if (field === 'typeShares' || field === 'caps')
    return { kind: 'shares', options: Object.keys(data.memberTypes) }
  if (field === 'typeVotes') return { kind: 'votes', options: Object.keys(data.memberTypes) }
  if (field !== 'params') return controls[field]
  const parts = paramsOf(method ?? '')
  return parts.length > 0 || stated.params ? { kind: 'params', parts } : undefined
}

/** What the options of a choice, or the parts of a field, are called. */
export function procedureOptions(
  data: CharterData,
  field: ProcedureField,
  control: Control,
  lang: Lang,
): Record<string, string> | undefined {
  const w = words[lang]
  const named = (names: readonly string[], label: (name: string) => string) =>
    Object.fromEntries(names.map((name) => [name, label(name)]))
  if (control.kind === 'shares' || control.kind === 'votes')
    return named(control.options, (type) => labelOf(data, 'memberTypes', type, lang))
  if (control.kind === 'params')
    return named(
      control.parts.map((one) => one.name),
      (name) => paramLabel(name, lang),
    )
  if (control.kind !== 'choice') return undefined
  if (field === 'method') return named(control.options, (name) => methodTitled(name).title[lang])
  if (field === 'base') return w.bases
  return named(control.options, (one) => w.procedureOptions[one as keyof typeof w.procedureOptions] ?? one)
}
