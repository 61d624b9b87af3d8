import type { Child } from 'hono/jsx'
import { bases } from '../../../counting/motions/motion.ts'
import type { Lang } from '../../../kernel/language.ts'
import { useField } from '../../../ui/form-context.ts'
import type { ClauseField } from '../clause-fields.ts'
import type { ProcedureControl } from '../control-procedure.ts'
import { paramOption } from '../param-words.ts'
import type { Param } from '../procedure-methods.ts'
import { words } from '../words.ts'

type Props<K> = {
  field: ClauseField
  control: Extract<ProcedureControl, { kind: K }>
  value: string[]
  lang: Lang
}

/** A share, or votes, for each type of member; all fields bear one name, in the order of the types. */
export function ShareFields({ field, control, value, lang }: Props<'shares' | 'votes'>) {
  const filled = useFilled(field, value)
  return (
    <Group field={field} lang={lang}>
      <div class="grid grid-cols-2 gap-2">
        {control.options.map((type, i) => (
          <Text name={field.path} label={field.optionLabels?.[type] ?? type} value={filled[i]} />
        ))}
      </div>
    </Group>
  )
}

/** Further conditions, three fields each; the last row is for another one. */
export function ConditionFields({ field, value, lang }: Props<'conditions'>) {
  const w = words[lang]
  const name = field.path
  const filled = useFilled(field, value)
  const rows = filled.flatMap((_, i) => (i % 3 === 0 ? [filled.slice(i, i + 3)] : []))
  const stated = rows.filter(([share]) => share !== '')
  return (
    <Group field={field} lang={lang}>
      {[...stated, ['', 'least', 'eligible']].map(([share, how, base]) => (
        <div class="grid grid-cols-2 gap-2 sm:grid-cols-4">
          <Text name={name} label={w.conditionShare} value={share} />
          <Select
            name={name}
            label={w.conditionHow}
            value={how}
            options={hows}
            said={(one) => howWord(lang, one)}
          />
          <Select
            name={name}
            label={w.conditionBase}
            value={base}
            options={bases}
            said={(one) => baseWord(lang, one)}
            wide
          />
        </div>
      ))}
    </Group>
  )
}

/** What a way of counting lets one state, one field each in its order; all bear one name. */
export function ParamFields({ field, control, value, lang }: Props<'params'>) {
  const filled = useFilled(field, value)
  return (
    <Group field={field} lang={lang}>
      {control.parts.map((part, i) => (
        <ParamField
          name={field.path}
          label={field.optionLabels?.[part.name] ?? part.name}
          value={filled[i]}
          part={part}
          lang={lang}
        />
      ))}
    </Group>
  )
}

function ParamField({ part, lang, ...rest }: SmallProps & { part: Param; lang: Lang }) {
  const { name, control } = part
  if (control.kind === 'yes_no')
    return <Select {...rest} options={['yes', 'no']} said={(one) => words[lang][one as 'yes' | 'no']} />
  if (control.kind === 'choice')
    return <Select {...rest} options={control.options} said={(one) => paramOption(name, one, lang)} />
  return <Text {...rest} isNumber />
}

function useFilled(field: ClauseField, value: string[]): string[] {
  const { values } = useField({ name: field.path })
  return values && values.length > 0 ? values : value
}

type Words = (typeof words)['ko']
const hows = ['least', 'more'] as const
const howWord = (lang: Lang, one: string) => words[lang].procedureOptions[one as (typeof hows)[number]]
const baseWord = (lang: Lang, one: string) => words[lang].bases[one as keyof Words['bases']]

function Group({ field, lang, children }: { field: ClauseField; lang: Lang; children: Child }) {
  const hint = words[lang].hints[field.path.split('.').at(-1)!]
  return (
    <fieldset class="flex min-w-0 max-w-[40rem] flex-col gap-2">
      <legend class="font-semibold">{field.label}</legend>
      {hint && <p class="field-note">{hint}</p>}
      {children}
    </fieldset>
  )
}

type SmallProps = { name: string; label: string; value?: string; wide?: boolean }

const frame = (wide?: boolean) => `flex min-w-0 flex-col gap-1 ${wide ? 'col-span-2' : ''}`

function Text({ name, label, value = '', wide, isNumber }: SmallProps & { isNumber?: boolean }) {
  const inputmode = isNumber ? 'numeric' : undefined
  return (
    <label class={frame(wide)}>
      <span class="text-sm text-soft">{label}</span>
      <input
        class="input"
        name={name}
        value={value}
        inputmode={inputmode}
        maxlength={20}
        autocomplete="off"
      />
    </label>
  )
}

type SelectProps = SmallProps & { options: readonly string[]; said: (one: string) => string }

function Select({ name, label, value, wide, options, said }: SelectProps) {
  return (
    <label class={frame(wide)}>
      <span class="text-sm text-soft">{label}</span>
      <select class="select" name={name}>
        {options.map((one) => (
          <option value={one} selected={one === value}>
            {said(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
