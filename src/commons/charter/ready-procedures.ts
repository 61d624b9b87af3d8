import type { CharterData } from './charter.ts'
import { writeControl } from './control.ts'
import { isMajority, type Procedure, type ProcedureField } from './procedure.ts'

/** What most groups choose from. Everything else a procedure can be waits under "more". */
export const readyNames = ['consent', 'majority', 'special'] as const
export type ReadyName = (typeof readyNames)[number]

const ready: Record<ReadyName, Pick<Procedure, 'method' | 'num' | 'den' | 'strict' | 'base'>> = {
  consent: { method: 'consent' },
  majority: { method: 'majority', num: 1, den: 2, strict: true, base: 'cast' },
  special: { method: 'majority', num: 2, den: 3, strict: false, base: 'cast' },
}

/** Which of the ready ones a procedure is; `own` for any other. What the share is taken of may differ. */
export function readyOf(one: Procedure): ReadyName | 'own' {
  if (one.method === 'consent') return one.params ? 'own' : 'consent'
  if (!isMajority(one) || one.also || one.everyType) return 'own'
  if (one.strict) return one.num * 2 === one.den ? 'majority' : 'own'
  return one.num * 3 === one.den * 2 ? 'special' : 'own'
}

/** The name of the form field in which one of the ready ones is chosen. */
export const readyField = (clause: string) => `${clause}.ready`

/** The name of the hidden field that says which of them the form showed as chosen. */
export const readyShownField = (clause: string) => `${clause}.readyShown`

/** The name of the hidden field that says whose parameters a form asked for. */
export const paramsOfField = (clause: string) => `${clause}.paramsOf`

type Sent = (name: string) => readonly string[]

/**
 * What a form about procedures sent, field by field. A ready one newly chosen states its fields; one left as it was
 * shown doesn't, so that single fields can be changed. What the way of counting does not use is taken as left empty.
 */
export function procedureAnswers(data: Pick<CharterData, 'procedures'>, sent: Sent): Sent {
  return (name) => {
    const [, clause, code, field] = /^(procedures\.([a-z0-9_-]+))\.(\w+)$/.exec(name) ?? []
    const stated = code && Object.hasOwn(data.procedures, code) ? data.procedures[code] : undefined
    if (!clause || !stated) return sent(name)
    return answer(clause, stated, field as ProcedureField, sent)
  }
}

function answer(clause: string, stated: Procedure, field: ProcedureField, sent: Sent): readonly string[] {
  const own = sent(`${clause}.${field}`)
  const wanted = sent(readyField(clause))[0] ?? ''
  const shown = sent(readyShownField(clause))[0] ?? readyOf(stated)
  const chosen = wanted !== shown && isReady(wanted) ? ready[wanted] : undefined
  const method = chosen?.method ?? sent(`${clause}.method`)[0] ?? stated.method
  if (chosen && isReadyField(field)) {
    // What the share is taken of stays as the group has it.
    const keepsBase = field === 'base' && chosen.base !== undefined
    return written((keepsBase && stated.base) || chosen[field], field)
  }
  if (isUnused(method, field)) return nothing(own)
  const asked = sent(paramsOfField(clause))[0] ?? stated.method
  return field === 'params' && asked !== method ? nothing(own) : own
}

const isReady = (name: string): name is ReadyName => (readyNames as readonly string[]).includes(name)

const readyFields = ['method', 'num', 'den', 'strict', 'base'] as const
const isReadyField = (field: ProcedureField): field is (typeof readyFields)[number] =>
  (readyFields as readonly string[]).includes(field)

function written(value: unknown, field: ProcedureField): string[] {
  return field === 'strict'
    ? writeControl({ kind: 'yes_no' }, value)
    : [value === undefined ? '' : String(value)]
}

const ofMajority = ['num', 'den', 'strict', 'base', 'also', 'everyType']
const ofWeights = ['typeShares', 'silentType', 'caps', 'typeVotes', 'tie']

/** Whether a way of counting has no use for a field. */
export function isUnused(method: string, field: ProcedureField): boolean {
  if (method !== 'majority' && ofMajority.includes(field)) return true
  return (method === 'consent' || method === 'consensus') && ofWeights.includes(field)
}

/** As if every field of that name had been left empty. */
const nothing = (own: readonly string[]) => own.map(() => '')
