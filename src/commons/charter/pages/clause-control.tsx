import type { Lang } from '../../../kernel/language.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { useField } from '../../../ui/form-context.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ClauseField } from '../clause-fields.ts'
import { type Control, writeControl } from '../control.ts'
import { words } from '../words.ts'
import { ListFields } from './list-fields.tsx'
import { ConditionFields, ParamFields, ShareFields } from './procedure-controls.tsx'

type ControlProps = {
  field: ClauseField
  lang: Lang
  /** Stands in a fold, where a browser can't point to what is missing: nothing is marked as required. */
  folded?: boolean
}

/** The input for one thing a clause says, with its bounds in words. */
export function ClauseControl({ field, lang, folded }: ControlProps) {
  const { path: name, label, control } = field
  const w = words[lang]
  const value = writeControl(control, field.value, lang)
  const hint = hintOf(field, lang)
  const bounds = folded ? rangeOf(field, lang) : boundsOf(field, lang)
  const optional = folded ? 'unsaid' : undefined
  switch (control.kind) {
    case 'number':
    case 'amount':
      return (
        <TextField
          name={name}
          label={label}
          inputmode="numeric"
          value={value[0]}
          optional={optional ?? control.orNone}
          hint={[hint, bounds].filter(Boolean).join(' ') || undefined}
          maxlength={20}
        />
      )
    case 'flag':
      return <Flag field={field} hint={hint} />
    case 'yes_no':
      return (
        <Choice
          name={name}
          label={label}
          value={value}
          optional={optional}
          options={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
        />
      )
    case 'choice':
    case 'who':
      return <OneOf field={field} control={control} value={value} optional={optional} lang={lang} />
    case 'bilingual':
      return <BilingualFields name={name} label={label} value={value} lang={lang} folded={folded} />
    case 'text':
      return <TextField name={name} label={label} value={value[0]} optional={optional ?? control.orNone} />
    case 'list':
      return <ListFields name={name} label={label} parts={control.parts} value={value} lang={lang} />
    case 'shares':
    case 'votes':
      return <ShareFields field={field} control={control} value={value} lang={lang} />
    case 'conditions':
      return <ConditionFields field={field} control={control} value={value} lang={lang} />
    case 'params':
      return control.parts.length > 0 ? (
        <ParamFields field={field} control={control} value={value} lang={lang} />
      ) : null
    case 'json':
      return <TextArea name={name} label={label} value={value[0]} />
  }
}

/** What to know about a field of a procedure. */
const hintOf = ({ path }: ClauseField, lang: Lang) =>
  path.startsWith('procedures.') ? words[lang].hints[path.split('.').at(-1)!] : undefined

/** A tick. The hidden "no" is sent either way, so that taking the tick away is an answer too. */
function Flag({ field: { path, label, value }, hint }: { field: ClauseField; hint?: string }) {
  return (
    <div>
      <HiddenField name={path} value="no" />
      <Checkbox name={path} label={label} hint={hint} value="yes" checked={value === true} />
    </div>
  )
}

type OneOfProps = {
  field: ClauseField
  control: Extract<Control, { kind: 'choice' | 'who' }>
  value: string[]
  optional?: 'unsaid'
  lang: Lang
}

/** A few options as cards, many or none at all as a list. */
function OneOf({ field: { path: name, label, optionLabels }, control, value, optional, lang }: OneOfProps) {
  const options = control.options.map((one) => ({ value: one, label: optionLabels?.[one] ?? one }))
  const isList = control.kind === 'choice' && (control.orNone || options.length > 5)
  if (!isList)
    return (
      <Choice
        name={name}
        label={label}
        value={value}
        optional={optional}
        multiple={control.kind === 'who'}
        options={options}
      />
    )
  const blank = control.orNone ? words[lang].notSet : undefined
  const free = control.orNone ? 'unsaid' : optional
  return (
    <SelectField name={name} label={label} value={value[0]} options={options} blank={blank} optional={free} />
  )
}

/** What one may choose from, said in words. */
export function boundsOf({ control }: ClauseField, lang: Lang): string {
  const w = words[lang]
  if (control.kind === 'amount') return control.orNone ? w.orNone : ''
  if (control.kind !== 'number') return ''
  return [w.between(control.min, control.max), control.orNone ? w.orNone : ''].filter(Boolean).join(' ')
}

/** The same in short, where what an empty field means is said once above them all. */
function rangeOf({ control }: ClauseField, lang: Lang): string {
  return control.kind === 'number' ? words[lang].range(control.min, control.max) : ''
}

type Pair = { name: string; label: string; value: string[]; lang: Lang; folded?: boolean }

/** Both languages at once: two fields of one name, Korean first. */
function BilingualFields({ name, label, value, lang, folded }: Pair) {
  const w = words[lang]
  const filled = useField({ name }).values ?? value
  return (
    <fieldset class="flex min-w-0 flex-col gap-2">
      <legend class="mb-1.5 font-semibold">{label}</legend>
      {[w.korean, w.english].map((language, i) => (
        <label class="flex flex-col gap-1">
          <span class="text-sm text-soft">{language}</span>
          <input
            class="input"
            name={name}
            value={filled[i]}
            required={!folded}
            maxlength={80}
            lang={i === 0 ? 'ko' : 'en'}
          />
        </label>
      ))}
    </fieldset>
  )
}
