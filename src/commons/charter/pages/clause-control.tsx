import type { Lang } from '../../../kernel/language.ts'
import { Choice } from '../../../ui/choice.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ClauseField } from '../clause-fields.ts'
import { writeControl } from '../control.ts'
import { words } from '../words.ts'
import { ListFields } from './list-fields.tsx'

/** The input for one thing a clause says, with its bounds in words. */
export function ClauseControl({ field, lang }: { field: ClauseField; lang: Lang }) {
  const { path: name, label, control } = field
  const w = words[lang]
  const value = writeControl(control, field.value, lang)
  switch (control.kind) {
    case 'number':
    case 'amount':
      return (
        <TextField
          name={name}
          label={label}
          inputmode="numeric"
          value={value[0]}
          optional={control.orNone}
          hint={boundsOf(field, lang) || undefined}
          maxlength={20}
        />
      )
    case 'yes_no':
      return (
        <Choice
          name={name}
          label={label}
          value={value}
          options={[
            { value: 'yes', label: w.yes },
            { value: 'no', label: w.no },
          ]}
        />
      )
    case 'choice':
    case 'who':
      return (
        <Choice
          name={name}
          label={label}
          value={value}
          multiple={control.kind === 'who'}
          options={control.options.map((one) => ({ value: one, label: field.optionLabels?.[one] ?? one }))}
        />
      )
    case 'bilingual':
      return <BilingualFields name={name} label={label} value={value} lang={lang} />
    case 'text':
      return <TextField name={name} label={label} value={value[0]} optional={control.orNone} />
    case 'list':
      return <ListFields name={name} label={label} parts={control.parts} value={value} lang={lang} />
    case 'json':
      return <TextArea name={name} label={label} value={value[0]} />
  }
}

/** What one may choose from, said in words. */
export function boundsOf({ control }: ClauseField, lang: Lang): string {
  const w = words[lang]
  if (control.kind === 'amount') return control.orNone ? w.orNone : ''
  if (control.kind !== 'number') return ''
  return [w.between(control.min, control.max), control.orNone ? w.orNone : ''].filter(Boolean).join(' ')
}

type Pair = { name: string; label: string; value: string[]; lang: Lang }

/** Both languages at once: two fields of one name, Korean first. */
function BilingualFields({ name, label, value, lang }: Pair) {
  const w = words[lang]
  return (
    <fieldset class="flex min-w-0 flex-col gap-2">
      <legend class="mb-1.5 font-semibold">{label}</legend>
      {[w.korean, w.english].map((language, i) => (
        <label class="flex flex-col gap-1">
          <span class="text-sm text-soft">{language}</span>
          <input
            class="input"
            name={name}
            value={value[i]}
            required
            maxlength={80}
            lang={i === 0 ? 'ko' : 'en'}
          />
        </label>
      ))}
    </fieldset>
  )
}
