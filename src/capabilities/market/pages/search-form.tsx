import { AmountField } from '../../../ui/amount-field.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words as orderWords } from '../orders/words.ts'
import { sorts } from '../query-search.ts'
import { words } from '../words.ts'
import { type Asked, isNarrowed, unitIn } from './asked.ts'
import { type Tree, trailOf } from './parts.tsx'

interface SearchFormProps {
  view: PageView
  asked: Asked
  tree: Tree
  counts: readonly { code: string; count: number }[]
}

/** One box first; what narrows it down is folded away until it is used. */
export function SearchForm({ view, asked, tree, counts }: SearchFormProps) {
  const w = words[view.lang]
  const { text, ...others } = asked
  const given = (name: string) => view.search.get(name) ?? undefined
  return (
    <Form action={view.href('/market')} method="get" submit={w.search}>
      <TextField name="q" label={w.searchLabel} hint={w.searchHint} value={text} optional maxlength={200} />
      <Disclosure summary={w.filters} open={isNarrowed({ ...others }) || asked.sort !== undefined}>
        <div class="flex flex-col gap-4">
          <SelectField
            name="category"
            label={w.category}
            blank={w.anyCategory}
            value={asked.category}
            optional
            options={tree.map(({ code }) => ({
              value: code,
              label: withCount(trailOf(tree, code, view.lang), code, counts),
            }))}
          />
          <SelectField
            name="condition"
            label={w.condition}
            blank={w.anyCondition}
            value={asked.condition}
            optional
            options={(['new', 'used'] as const).map((value) => ({ value, label: w[value] }))}
          />
          <SelectField
            name="label"
            label={orderWords[view.lang].labels}
            blank={w.anyLabel}
            value={asked.label}
            optional
            options={Object.entries(orderWords[view.lang].labelNames).map(([value, label]) => ({
              ...{ value, label },
            }))}
          />
          <Checkbox name="pickUp" label={w.pickUp} checked={asked.pickUp === true} />
          <Checkbox name="swap" label={w.swap} checked={asked.swap === true} />
          <Checkbox name="lend" label={w.lend} checked={asked.lend === true} />
          <div class="grid grid-cols-2 gap-3">
            {(['least', 'most'] as const).map((name) => (
              <AmountField
                name={name}
                label={w[name]}
                unit={unitIn(view) === 'KRW' && view.lang === 'ko' ? '원' : unitIn(view)}
                value={given(name)}
                optional
              />
            ))}
          </div>
          <SelectField
            name="sort"
            label={w.sort}
            value={asked.sort ?? 'newest'}
            options={sorts.map((value) => ({ value, label: w[value] }))}
          />
        </div>
      </Disclosure>
    </Form>
  )
}

const withCount = (name: string, code: string, counts: SearchFormProps['counts']): string => {
  const found = counts.find((one) => one.code === code)
  return found ? `${name} (${found.count})` : name
}
