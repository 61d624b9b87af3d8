import type { Lang } from '../../../kernel/language.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useField } from '../../../ui/form-context.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { ClauseField } from '../clause-fields.ts'
import { writeControl } from '../control.ts'
import type { Procedure, ProcedureField } from '../procedure.ts'
import { type ProcedureGroup, procedureGroups } from '../procedure-fields.ts'
import {
  isUnused,
  paramsOfField,
  readyField,
  readyNames,
  readyOf,
  readyShownField,
} from '../ready-procedures.ts'
import { words } from '../words.ts'
import { ClauseControl } from './clause-control.tsx'

type Props = {
  /** `procedures.<code>`. */
  clause: string
  /** As stated, or as filled in so far. */
  procedure: Procedure
  fields: readonly ClauseField[]
  lang: Lang
  /** Fields one has just filled in, or that can't be read: they stand open. */
  touched?: readonly string[]
  /** Groups to ask before the fold. */
  first?: readonly ProcedureGroup[]
}

const groups = Object.keys(procedureGroups) as ProcedureGroup[]

/** The form of a procedure: three ready ones to choose from and how long voting lasts; all else under "more". */
export function ProcedureFields({ clause, procedure, fields, lang, touched = [], first = ['first'] }: Props) {
  const w = words[lang]
  const used = fields.filter((one) => !isUnused(procedure.method, nameOf(one)))
  const of = (group: ProcedureGroup) => used.filter((one) => isIn(group, one))
  const folded = groups.filter((group) => !first.includes(group) && of(group).length > 0)
  const isTouched = (group: ProcedureGroup) => of(group).some((one) => touched.includes(one.path))
  const hasMethod = fields.some((one) => one.path === `${clause}.method`)
  return (
    <>
      {hasMethod && <ReadyChoice clause={clause} procedure={procedure} lang={lang} />}
      {first.flatMap(of).map((field) => (
        <ClauseControl field={field} lang={lang} />
      ))}
      <Disclosure summary={w.moreOptions} open={folded.some(isTouched)}>
        <p class="field-note">{w.moreHint}</p>
        <div class="rows">
          {folded.map((group) => (
            <div class="py-1">
              <Disclosure summary={w.procedureGroups[group]} open={isTouched(group)}>
                <div class="flex flex-col gap-4 pb-3">
                  <GroupFields fields={of(group)} lang={lang} />
                </div>
              </Disclosure>
            </div>
          ))}
        </div>
      </Disclosure>
    </>
  )
}

/** Numerator and denominator stand side by side; all other fields one below the other. */
function GroupFields({ fields, lang }: Pick<Props, 'fields' | 'lang'>) {
  const named = (name: string) => fields.find((one) => one.path.endsWith(`.${name}`))
  return (
    <>
      {fields.map((field) => {
        const name = nameOf(field)
        if (name === 'den' || name === 'quorumDen') return null
        if (name === 'num')
          return <Fraction label={words[lang].fractions.num} parts={[field, named('den')!]} lang={lang} />
        if (name === 'quorumNum')
          return (
            <Fraction
              label={words[lang].fractions.quorumNum}
              parts={[field, named('quorumDen')!]}
              lang={lang}
            />
          )
        return <ClauseControl field={field} lang={lang} folded />
      })}
    </>
  )
}

type FractionProps = { label: string; parts: readonly [ClauseField, ClauseField]; lang: Lang }

function Fraction({ label, parts: [num, den], lang }: FractionProps) {
  return (
    <fieldset class="flex min-w-0 flex-col gap-1.5">
      <legend class="font-semibold">{label}</legend>
      <p class="field-note">{words[lang].fractionHint}</p>
      <div class="flex items-center gap-2">
        <Part field={num} />
        <span aria-hidden="true">/</span>
        <Part field={den} />
      </div>
    </fieldset>
  )
}

function Part({ field }: { field: ClauseField }) {
  const { id, value, error } = useField({
    name: field.path,
    value: writeControl(field.control, field.value)[0],
  })
  return (
    <input
      id={id}
      class="input tnum w-24 text-center"
      name={field.path}
      value={value}
      inputmode="numeric"
      maxlength={6}
      autocomplete="off"
      aria-label={field.label}
      aria-invalid={error ? 'true' : undefined}
    />
  )
}

const isIn = (group: ProcedureGroup, field: ClauseField) =>
  (procedureGroups[group] as readonly string[]).includes(nameOf(field))

const nameOf = ({ path }: ClauseField) => path.split('.').at(-1)! as ProcedureField

function ReadyChoice({ clause, procedure, lang }: Pick<Props, 'clause' | 'procedure' | 'lang'>) {
  const w = words[lang]
  const now = readyOf(procedure)
  const names = now === 'own' ? [...readyNames, now] : readyNames
  return (
    <>
      <HiddenField name={readyShownField(clause)} value={now} />
      <HiddenField name={paramsOfField(clause)} value={procedure.method} />
      <Choice
        name={readyField(clause)}
        label={w.readyTitle}
        value={now}
        options={names.map((one) => ({ value: one, label: w.ready[one], detail: w.readyDetails[one] }))}
      />
    </>
  )
}
