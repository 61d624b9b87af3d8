import type { Lang } from '../../../kernel/language.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useField } from '../../../ui/form-context.ts'
import { type ListPart, widthOf } from '../control-list.ts'
import { words } from '../words.ts'

type ListProps = { name: string; label: string; parts: readonly ListPart[]; value: string[]; lang: Lang }

/** A list of named things, one group of fields for each; every field bears the list's name, in reading order. */
export function ListFields({ name, label, parts, value, lang }: ListProps) {
  const w = words[lang]
  const { id, values } = useField({ name })
  const width = widthOf(parts)
  const filled = values && values.length > 0 ? values : value
  const rows = Array.from({ length: Math.ceil(filled.length / width) }, (_, row) =>
    filled.slice(row * width, (row + 1) * width),
  )
  const rest = rows.filter((row) => row.some(Boolean))
  return (
    <fieldset id={id} tabindex={-1} class="flex min-w-0 flex-col">
      <legend class="font-semibold">{label}</legend>
      <p class="field-note">{w.listHint}</p>
      <p class="field-note mb-2">{w.listUnitsHint}</p>
      <div class="rows">
        {rest.map((row) => (
          <EntryFields name={name} parts={parts} row={row} lang={lang} />
        ))}
      </div>
      <Disclosure summary={w.listMore}>
        <EntryFields name={name} parts={parts} row={[]} lang={lang} />
      </Disclosure>
    </fieldset>
  )
}

type EntryProps = { name: string; parts: readonly ListPart[]; row: readonly string[]; lang: Lang }

function EntryFields({ name, parts, row, lang }: EntryProps) {
  const w = words[lang]
  return (
    <div class="grid grid-cols-2 gap-2 py-3">
      {parts.map((part, i) => {
        const at = widthOf(parts.slice(0, i))
        if (part.is === 'code') return <input type="hidden" name={name} value={row[at] ?? ''} />
        if (part.is === 'units')
          return <Small name={name} label={w.listUnits} value={row[at]} lang={lang} wide />
        return (
          <>
            <Small name={name} label={w.korean} value={row[at]} lang="ko" />
            <Small name={name} label={w.english} value={row[at + 1]} lang="en" />
          </>
        )
      })}
    </div>
  )
}

type SmallProps = { name: string; label: string; value?: string; lang: Lang; wide?: boolean }

function Small({ name, label, value = '', lang, wide }: SmallProps) {
  return (
    <label class={`flex min-w-0 flex-col gap-1 ${wide ? 'order-last col-span-2' : ''}`}>
      <span class="text-sm text-soft">{label}</span>
      <input class="input" name={name} value={value} maxlength={80} lang={lang} autocomplete="off" />
    </label>
  )
}
