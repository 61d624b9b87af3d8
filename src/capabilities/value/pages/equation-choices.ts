import { funds } from '../../../commons/books/query-funds.ts'
import { labelOf } from '../../../commons/charter/labels.ts'
import { rulesOf } from '../../../commons/charter/pages/links.ts'
import type { Bilingual, Lang } from '../../../kernel/language.ts'
import { unitOf } from '../../../kernel/units.ts'
import type { PageView } from '../../../ui/page.ts'
import type { Option } from '../../../ui/select-field.tsx'
import { formWords } from '../form-words.ts'

/** What the fields of an equation may be chosen from, as this charter has it. */
export interface Choices {
  kinds: Option[]
  /** Units contributions are counted in here. */
  units: Option[]
  types: Option[]
  funds: Option[]
  /** What agents named now are called. */
  agents: ReadonlyMap<string, string>
  /** What a multiplier may go by: `role:maintainer`, `type:worker`, `kind:care`. */
  multiplied: Option[]
}

/** A kind of contribution as a charter lists it. */
interface Kind {
  code: string
  label: Bilingual
  units: readonly string[]
}

export const kindsOf = (view: Pick<PageView, 'charter'>): readonly Kind[] =>
  (view.charter.value('contributions.kinds') ?? []) as readonly Kind[]

export async function choicesIn(view: PageView, agents: readonly string[]): Promise<Choices> {
  const { lang } = view
  const data = rulesOf(view)
  const named = (section: 'memberTypes' | 'roles'): Option[] =>
    Object.keys(data[section] ?? {}).map((code) => ({
      value: code,
      label: labelOf(data, section, code, lang),
    }))
  const kinds = kindsOf(view).map(({ code, label }) => ({ value: code, label: label[lang] }))
  const units = [...new Set(kindsOf(view).flatMap((one) => one.units))]
  const known = await view.ask(funds, {})
  const groups = { type: named('memberTypes'), role: named('roles'), kind: kinds }
  return {
    kinds,
    units: units.map((code) => ({ value: code, label: unitWord(code, lang) })),
    types: groups.type,
    agents: await view.labels('members.agent', agents),
    funds: known.funds.map(({ code, name }) => ({ value: code, label: name })),
    multiplied: Object.entries(groups).flatMap(([by, all]) =>
      all.map(({ value, label }) => ({
        value: `${by}:${value}`,
        label: `${formWords[lang].groups[by as keyof typeof groups]}: ${label}`,
      })),
    ),
  }
}

/** A unit in a list of what is counted. */
const unitWord = (code: string, lang: Lang): string => {
  const unit = unitOf(code)
  return unit.kind === 'time' && lang === 'en' ? 'hours' : unit.name[lang]
}
