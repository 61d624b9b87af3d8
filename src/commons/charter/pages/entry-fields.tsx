import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FieldGroup } from '../../../ui/field.tsx'
import { useField } from '../../../ui/form-context.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { EntryField } from '../entry-asks.ts'
import { type Filled, type FormAround, inside, optionsOf } from '../entry-form.ts'
import { entryWords } from '../entry-words.ts'
import { words } from '../words.ts'

type Around = FormAround & { values: Filled; errors: Readonly<Record<string, string>> }
type FieldsProps = { fields: readonly EntryField[]; at: string; around: Around; folded?: boolean }

/** All that is asked about a record; what is seldom changed comes last, folded. */
export function EntryFields({ fields, at, around, folded }: FieldsProps) {
  const asked = fields.filter(({ ask, said }) => ask.is !== 'code' && !said?.seldom)
  const seldom = fields.filter(({ said }) => said?.seldom)
  const isWrong = seldom.some(({ name }) => isErrorIn(around.errors, inside(at, name)))
  const draw = (field: EntryField, isFolded?: boolean) => (
    <OneField field={field} at={inside(at, field.name)} around={around} folded={isFolded} />
  )
  return (
    <>
      {asked.map((one) => draw(one, folded))}
      {seldom.length > 0 && (
        <Disclosure summary={entryWords[around.lang].seldom} open={isWrong}>
          <div class="flex flex-col gap-4 py-2">{seldom.map((one) => draw(one, true))}</div>
        </Disclosure>
      )}
    </>
  )
}

/** A fold with something to mend in it stands open. */
const isErrorIn = (errors: Around['errors'], at: string) =>
  Object.keys(errors).some((name) => name === at || name.startsWith(`${at}.`))

type OneProps = { field: EntryField; at: string; around: Around; folded?: boolean }

function OneField({ field, at, around, folded }: OneProps) {
  const { lang, values } = around
  const { ask, said, none } = field
  const label = said?.label[lang] ?? ''
  const hint = said?.hint?.[lang]
  // A browser can't point to what is missing in a fold: there the answer says it.
  const optional = folded ? ('unsaid' as const) : none !== undefined
  const plain = { name: at, label, hint, optional, value: values[at]?.[0] }
  switch (ask.is) {
    case 'code':
      return null
    case 'group':
      return <Group field={field} at={at} around={around} folded={folded} />
    case 'rows':
      return <Rows of={ask.of} at={at} around={around} label={label} hint={hint} />
    case 'ticks':
      return (
        <Choice
          name={at}
          label={label}
          hint={hint}
          optional="unsaid"
          multiple
          value={values[at] ?? []}
          options={options(field, at, around)}
        />
      )
    case 'flag':
      return (
        <Checkbox name={at} label={label} hint={hint} value="yes" checked={values[at]?.includes('yes')} />
      )
    case 'bilingual':
      return <TwoNames at={at} around={around} label={label} hint={hint} folded={folded} />
    case 'month_day':
      return <MonthDay at={at} around={around} label={label} hint={hint} />
    case 'choice':
    case 'unit':
      return <OneOf {...plain} options={options(field, at, around)} isFolded={folded} />
    case 'date':
      return <DateField {...plain} />
    case 'number':
    case 'amount':
      return (
        <TextField
          {...plain}
          inputmode={ask.is === 'amount' || said?.perCent ? 'decimal' : 'numeric'}
          maxlength={24}
        />
      )
    case 'time':
      return (
        <TextField {...plain} hint={hint ?? entryWords[lang].timeHint} inputmode="numeric" maxlength={5} />
      )
    default:
      return <TextField {...plain} maxlength={80} />
  }
}

const options = (field: EntryField, at: string, around: Around) =>
  optionsOf(field, around.values[at] ?? [], around).map(({ code, label }) => ({
    value: code,
    label: label[around.lang],
  }))

type OneOfProps = Parameters<typeof SelectField>[0] & { isFolded?: boolean }

/** A few as cards, many or none as a list; where there is nothing to choose, nothing is asked. */
function OneOf({ isFolded, ...props }: OneOfProps) {
  const [only, ...others] = props.options
  if (only && others.length === 0 && props.optional !== true)
    return <HiddenField name={props.name} value={only.value} />
  return !isFolded && props.optional !== true && props.options.length < 5 ? (
    <Choice {...props} />
  ) : (
    <SelectField {...props} />
  )
}

/** Parts that belong together; where they may be absent, a tick opens them. */
function Group({ field: { ask, said, none }, at, around, folded }: OneProps) {
  if (ask.is !== 'group') return null
  const label = said?.label[around.lang] ?? ''
  const fields = (
    <EntryFields fields={ask.fields} at={at} around={around} folded={folded || none !== undefined} />
  )
  if (!none)
    return (
      <FieldGroup id={`group-${at}`} label={label} hint={said?.hint?.[around.lang]} optional="unsaid">
        {fields}
      </FieldGroup>
    )
  return (
    <div>
      <div class="peer">
        <Checkbox
          name={at}
          label={label}
          hint={said?.hint?.[around.lang]}
          value="yes"
          checked={around.values[at]?.includes('yes')}
        />
      </div>
      <div class="mt-2 hidden flex-col gap-4 border-l-2 border-line ps-4 peer-has-checked:flex">{fields}</div>
    </div>
  )
}

type NamedProps = { at: string; around: Around; label: string; hint?: string; folded?: boolean }

/** How many empty places stand ready below those that are filled. */
const spare = 3

/** Several of a kind, one below another; a few empty ones stand ready in a fold. */
function Rows({ of, at, around, label, hint }: NamedProps & { of: EntryField }) {
  const { values, lang } = around
  let count = 0
  while (values[`${at}.${count}.row`]) count++
  while (count > 0 && isEmpty(values, `${at}.${count - 1}`)) count--
  const row = (i: number, isNew: boolean) => (
    <Row of={of} at={`${at}.${i}`} around={around} label={`${label} ${i + 1}`} isNew={isNew} />
  )
  return (
    <FieldGroup id={`rows-${at}`} label={label} hint={hint} optional="unsaid">
      <div class="rows">{Array.from({ length: count }, (_, i) => row(i, false))}</div>
      <Disclosure summary={entryWords[lang].rowMore}>
        {Array.from({ length: spare }, (_, i) => row(count + i, true))}
      </Disclosure>
    </FieldGroup>
  )
}

const isEmpty = (values: Filled, at: string) =>
  Object.entries(values).every(
    ([name, all]) =>
      name === `${at}.row` ||
      !(name === at || name.startsWith(`${at}.`)) ||
      all.every((one) => one.trim() === ''),
  )

function Row({ of, at, around, label, isNew }: NamedProps & { of: EntryField; isNew: boolean }) {
  const { ask } = of
  return (
    <fieldset aria-label={label} class="flex min-w-0 flex-col gap-2 py-3">
      <HiddenField name={`${at}.row`} value="yes" />
      <div class={ask.is === 'group' ? 'grid grid-cols-3 items-end gap-2' : ''}>
        {ask.is === 'group' ? (
          ask.fields.map((one) => <Cell field={one} at={inside(at, one.name)} around={around} />)
        ) : (
          <DateField name={at} label={label} optional="unsaid" value={around.values[at]?.[0]} />
        )}
      </div>
      {!isNew && <Checkbox name={`${at}.out`} label={entryWords[around.lang].rowOut} value="yes" />}
    </fieldset>
  )
}

/** One part of a row: short enough to stand beside the others. */
function Cell({ field, at, around }: { field: EntryField; at: string; around: Around }) {
  const plain = {
    name: at,
    label: field.said?.label[around.lang] ?? '',
    optional: 'unsaid' as const,
    value: around.values[at]?.[0],
  }
  if (field.ask.is === 'choice' || field.ask.is === 'unit')
    return <SelectField {...plain} blank="–" options={options(field, at, around)} />
  return <TextField {...plain} inputmode="numeric" maxlength={12} />
}

/** Both languages at once: two fields of one name, Korean first. */
function TwoNames({ at, around, label, hint, folded }: NamedProps) {
  const w = words[around.lang]
  const { id, error } = useField({ name: at })
  const filled = around.values[at] ?? []
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={folded ? 'unsaid' : undefined}>
      {[w.korean, w.english].map((language, i) => (
        <label class="flex flex-col gap-1">
          <span class="text-sm text-soft">{language}</span>
          <input
            class="input"
            name={at}
            value={filled[i]}
            required={!folded}
            maxlength={80}
            lang={i === 0 ? 'ko' : 'en'}
            autocomplete="off"
          />
        </label>
      ))}
    </FieldGroup>
  )
}

/** A day of any year. */
function MonthDay({ at, around, label, hint }: NamedProps) {
  const w = entryWords[around.lang]
  const { id, error } = useField({ name: at })
  const filled = around.values[at] ?? []
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional>
      <div class="grid max-w-xs grid-cols-2 gap-2">
        {[w.month, w.day].map((part, i) => (
          <label class="flex flex-col gap-1">
            <span class="text-sm text-soft">{part}</span>
            <input
              class="input"
              name={at}
              value={filled[i]}
              inputmode="numeric"
              maxlength={2}
              autocomplete="off"
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
