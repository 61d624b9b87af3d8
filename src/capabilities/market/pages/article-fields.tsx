import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { FormInput, PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { typedAmount } from '../../../ui/typed.ts'
import { contentUnits } from '../article.ts'
import type { Listing } from '../query-listing.ts'
import { words } from '../words.ts'
import { unitIn } from './asked.ts'
import { type Tree, trailOf } from './parts.tsx'

interface ArticleFieldsProps {
  view: PageView
  tree: Tree
  one?: Listing
  pictures: readonly string[]
}

/** What a seller says of it: what everybody needs first, the rest folded away. */
export function ArticleFields({ view, tree, one, pictures }: ArticleFieldsProps) {
  const w = words[view.lang]
  const unit = unitIn(view)
  const unitText = unit === 'KRW' && view.lang === 'ko' ? '원' : unit
  const price = (amount: bigint | null | undefined) =>
    amount === null || amount === undefined ? undefined : formatAmount(amount, unitOf(unit), view.lang).number
  return (
    <>
      <HiddenField name="pictures" value={pictures.join(',')} />
      <TextField name="title" label={w.name} hint={w.nameHint} value={one?.title} maxlength={200} />
      <SelectField
        name="category"
        label={w.category}
        value={one?.category}
        options={tree
          .filter(({ isLeaf }) => isLeaf)
          .map(({ code }) => ({ value: code, label: trailOf(tree, code, view.lang) }))}
      />
      <div class="grid grid-cols-2 gap-3">
        <AmountField name="price" label={w.price} unit={unitText} value={price(one?.price)} />
        <TextField
          name="quantity"
          label={w.quantity}
          value={String(one?.quantity ?? 1)}
          inputmode="numeric"
          maxlength={5}
        />
      </div>
      <Choice
        name="condition"
        label={w.condition}
        value={one?.condition ?? 'new'}
        options={[
          { value: 'new', label: w.condNew },
          { value: 'used', label: w.condUsed },
        ]}
      />
      <Checkbox name="pickUp" label={w.fetch} checked={one?.pickUp ?? true} />
      <AmountField
        name="sending"
        label={w.sendingCost}
        hint={w.sendingHint}
        unit={unitText}
        value={price(one?.sending)}
        optional
      />
      <TextArea name="body" label={w.body} hint={w.bodyHint} value={one?.body} optional />
      <MoreFields view={view} one={one} />
    </>
  )
}

function MoreFields({ view, one }: Pick<ArticleFieldsProps, 'view' | 'one'>) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.details}>
      <div class="flex flex-col gap-4">
        <TextField name="wear" label={w.wear} value={one?.wear ?? undefined} maxlength={500} optional />
        <div class="grid grid-cols-2 gap-3">
          <TextField
            name="content"
            label={w.content}
            value={one?.content ? String(one.content.amount) : undefined}
            inputmode="numeric"
            maxlength={9}
            optional
          />
          <SelectField
            name="contentUnit"
            label={w.contentUnit}
            value={one?.content?.unit}
            optional
            options={contentUnits.map((value) => ({ value, label: w.contentUnits[value] }))}
          />
        </div>
        <TextField
          name="vat"
          label={w.vat}
          value={one?.vat === null || one === undefined ? undefined : String(one.vat / 100)}
          inputmode="decimal"
          maxlength={6}
          optional
        />
        <TextField
          name="number"
          label={w.number}
          hint={w.numberHint}
          value={one?.number ?? undefined}
          maxlength={65}
          optional
        />
        <TextField
          name="gtin"
          label={w.gtin}
          value={one?.gtin ?? undefined}
          inputmode="numeric"
          maxlength={14}
          optional
        />
        <TextField
          name="donated"
          label={w.donatedOfThis}
          hint={w.donatedHint}
          value={one?.donated == null ? undefined : String(one.donated / 100)}
          inputmode="decimal"
          maxlength={6}
          optional
        />
        <Checkbox name="swap" label={w.swap} checked={one?.swap ?? false} />
        <Checkbox name="lend" label={w.lend} checked={one?.lend ?? false} />
      </div>
    </Disclosure>
  )
}

/** The fields as a command has them. What cannot be read goes on as typed and is refused by its field. */
export function articleOf(form: FormInput, view: PageView) {
  const money = (typed: string) => typedAmount(view, typed, unitIn(view))
  const content = form.text('content')
  return {
    title: form.text('title'),
    body: form.text('body'),
    category: form.text('category'),
    condition: form.text('condition'),
    wear: form.text('wear') || null,
    price: money(form.text('price')),
    vat: form.text('vat') ? hundredths(form.text('vat')) : null,
    content: content ? { amount: content, unit: form.text('contentUnit') } : null,
    gtin: form.text('gtin') || null,
    number: form.text('number') || null,
    quantity: Number(form.text('quantity')),
    swap: form.text('swap') !== '',
    lend: form.text('lend') !== '',
    pickUp: form.text('pickUp') !== '',
    sending: form.text('sending') ? money(form.text('sending')) : null,
    donated: form.text('donated') ? hundredths(form.text('donated')) : null,
    pictures: form.text('pictures').split(',').filter(Boolean),
  }
}

/** Per cent with two decimals as a whole number of hundredths: "19" is 1900. */
export function hundredths(typed: string): number {
  const [, whole, part = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/%$/, '').trim()) ?? []
  return whole === undefined ? Number.NaN : Number(whole + part.padEnd(2, '0'))
}
