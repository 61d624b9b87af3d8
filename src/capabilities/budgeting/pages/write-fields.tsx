import { otherMemberOptions } from '../../../commons/members/pages/member-options.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { typedAmount } from '../../../ui/typed.ts'
import { words } from '../words.ts'
import type { IdeaShown } from './idea.tsx'

const emptyLines = 3
const mostTogether = 3
const mostLines = 20

type FieldsProps = { view: PageView; unit: string; shown?: IdeaShown }

/** Everything an idea is written with; filled in with what it says now. */
export async function IdeaFields({ view, unit, shown }: FieldsProps) {
  const w = words[view.lang]
  const options = await otherMemberOptions(view)
  const others = (shown?.creators ?? []).filter((one) => one !== view.standing.agent)
  return (
    <>
      <TextField name="title" label={w.ideaTitle} maxlength={120} value={shown?.idea.title} />
      <TextArea
        name="text"
        label={w.ideaText}
        hint={w.ideaTextHint}
        rows={6}
        maxlength={20_000}
        value={shown?.idea.text}
        optional
      />
      <LineFields view={view} unit={unit} lines={shown?.lines} />
      <Disclosure summary={w.together} open={others.length > 0}>
        <p class="mb-2 text-sm text-soft">{w.togetherHint}</p>
        <div class="flex flex-col gap-3">
          {Array.from({ length: Math.max(mostTogether, others.length) }, (_, i) => (
            <SelectField
              name={`creator${i + 1}`}
              label={`${w.together} ${i + 1}`}
              options={options}
              value={others[i]}
              optional="unsaid"
            />
          ))}
        </div>
      </Disclosure>
      <PictureFields view={view} pictures={shown?.pictures ?? []} />
    </>
  )
}

/** A line each: what for, the least, the most. Empty ones are left out. */
export function LineFields({
  view,
  unit,
  lines = [],
}: Omit<FieldsProps, 'shown'> & { lines?: IdeaShown['lines'] }) {
  const w = words[view.lang]
  const { scale, name } = unitOf(unit)
  const typed = (amount: bigint | undefined) =>
    amount === undefined ? undefined : formatAmount(amount, unitOf(unit), view.lang).number
  const count = Math.min(Math.max(lines.length + 1, emptyLines), mostLines)
  const amounts = { unit: name[view.lang], decimals: scale > 0 }
  return (
    <fieldset class="flex flex-col gap-4">
      <legend class="mb-1 font-semibold">{w.lines}</legend>
      <p class="text-sm text-soft">{w.linesHint}</p>
      {Array.from({ length: count }, (_, i) => (
        <div class="grid grid-cols-2 gap-3 border-t border-line pt-3 sm:grid-cols-[2fr_1fr_1fr]">
          <div class="col-span-2 sm:col-span-1">
            <TextField
              name={`label${i + 1}`}
              label={w.line(i + 1)}
              maxlength={80}
              value={lines[i]?.label}
              optional={i === 0 ? undefined : 'unsaid'}
            />
          </div>
          <AmountField
            name={`least${i + 1}`}
            label={w.lineLeast}
            {...amounts}
            value={typed(lines[i]?.least)}
            optional="unsaid"
          />
          <AmountField
            name={`most${i + 1}`}
            label={w.lineMost}
            {...amounts}
            value={typed(lines[i]?.most)}
            optional="unsaid"
          />
        </div>
      ))}
    </fieldset>
  )
}

function PictureFields({ view, pictures }: { view: PageView; pictures: readonly string[] }) {
  const w = words[view.lang]
  return (
    <>
      {pictures.map((hash, i) => (
        <div class="flex items-center gap-3">
          <img
            src={view.href(`/files/${hash}`)}
            alt={w.pictureOf(i + 1)}
            class="size-16 rounded-lg border border-line object-cover"
          />
          <Checkbox name={`keep-${hash}`} label={w.keepPicture} checked />
        </div>
      ))}
      <FileField name="picture" label={w.picture} accept="image/*" optional />
    </>
  )
}

/** The lines as they were typed; where one of the two amounts is empty it is the same as the other. */
export function linesFrom(view: PageView, form: FormInput, unit: string) {
  return Array.from({ length: mostLines }, (_, i) => i + 1).flatMap((n) => {
    const [label, least, most] = ['label', 'least', 'most'].map((name) => form.text(`${name}${n}`))
    if (!label && !least && !most) return []
    const read = (typed: string) => typedAmount(view, typed, unit)
    return [{ label: label!, least: read(least || most!), most: read(most || least!) }]
  })
}

/** The whole idea as it was typed; a new picture is kept first. */
export async function ideaFrom(
  view: PageView,
  form: FormInput,
  unit: string,
  pictures: readonly string[] = [],
) {
  const sent = form.file('picture')
  const kept = pictures.filter((hash) => form.text(`keep-${hash}`) !== '')
  const added = sent && sent.bytes.length > 0 ? [await view.keep(sent)] : []
  const creators = Array.from({ length: 10 }, (_, i) => form.text(`creator${i + 1}`)).filter(
    (one) => one !== '',
  )
  return {
    ...{ title: form.text('title'), text: form.text('text'), lines: linesFrom(view, form, unit) },
    ...{ creators: [...new Set(creators)], pictures: [...kept, ...added] },
  }
}
