import { accountsUnit } from '../../../commons/books/dials.ts'
import { openFund } from '../../../commons/books/open-fund.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { typedAmount } from '../../../ui/typed.ts'
import { type PresetName, presetNamed, presetNames } from '../equation/presets.ts'
import { type Equation, equationShape } from '../equation/shape.ts'
import { formWords } from '../form-words.ts'
import { pageWords } from '../page-words.ts'
import { equationsOf, ProposedEquation } from './change-equation.tsx'
import { choicesIn } from './equation-choices.ts'
import { EquationPicture, EquationRows } from './equation-shown.tsx'
import { Crumbs } from './parts.tsx'

/** Ready-made rules: one is picked, two or three numbers are set, and it is proposed. */
export const newEquationPage: Page = page({
  path: '/value/equations/new',
  title: (view) => pageWords[view.lang].presets,
  async render(view) {
    const w = pageWords[view.lang]
    const choices = await choicesIn(view, [])
    const equation = choices.funds.length > 0 ? equationAsked(view) : undefined
    return (
      <>
        <Crumbs view={view} label={w.presets} />
        <PageHead title={w.presets} lead={w.presetsLead} />
        {choices.funds.length === 0 ? (
          <NoFund view={view} />
        ) : (
          <Columns layout="main-side">
            {equation && (
              <Stack second>
                <ProposedEquation view={view} equation={equation} />
              </Stack>
            )}
            <Stack>
              <Asking view={view} funds={choices.funds} />
              {equation && (
                <Card title={formWords[view.lang].picture}>
                  <EquationRows view={view} equation={equation} choices={choices} />
                  {await EquationPicture({ view, equation })}
                </Card>
              )}
            </Stack>
          </Columns>
        )}
      </>
    )
  },
})

/** What stays with the commons needs a place to be. */
function NoFund({ view }: { view: PageView }) {
  const w = pageWords[view.lang]
  const action = view.may(openFund) !== 'no' && { href: view.href('/books/funds/new'), label: w.openFund }
  return (
    <Card>
      <Empty title={w.noFund} icon="chart" action={action || undefined}>
        {w.noFundText}
      </Empty>
    </Card>
  )
}

const said = (view: PageView, name: string) => (view.search.get(name) ?? '').trim()
const isPreset = (name: string): name is PresetName => (presetNames as readonly string[]).includes(name)

function Asking({ view, funds }: { view: PageView; funds: { value: string; label: string }[] }) {
  const [w, f] = [pageWords[view.lang], formWords[view.lang]]
  const unit = unitOf(unitHere(view))
  return (
    <Card>
      <Form action={view.href('/value/equations/new')} method="get" submit={f.show}>
        <Choice
          name="preset"
          label={w.rule}
          value={said(view, 'preset') || presetNames[0]}
          options={presetNames.map((value) => {
            const { label, detail } = presetNamed(value)
            return { value, label: label[view.lang], detail: detail[view.lang] }
          })}
        />
        <TextField
          name="keep"
          label={w.keep}
          hint={w.keepHint}
          inputmode="numeric"
          value={said(view, 'keep') || '10'}
          maxlength={3}
        />
        <AmountField
          name="hour"
          label={w.hour}
          hint={w.hourHint}
          unit={unit.name[view.lang]}
          value={said(view, 'hour') || '20000'}
          decimals={unit.scale > 0}
        />
        <SelectField
          name="fund"
          label={f.fund}
          value={said(view, 'fund') || funds[0]?.value}
          options={funds}
        />
      </Form>
    </Card>
  )
}

const unitHere = (view: PageView) => view.charter.value(accountsUnit.name) as string

/** The rule as it was picked; nothing where its numbers cannot be read. */
function equationAsked(view: PageView): Equation | undefined {
  const preset = said(view, 'preset')
  if (!isPreset(preset)) return undefined
  const unit = unitHere(view)
  const keep = Number(said(view, 'keep'))
  if (!Number.isInteger(keep) || keep < 0 || keep > 100) return undefined
  const hour = typedAmount(view, said(view, 'hour'), unit)
  const numbers = { code: freeCode(view, preset), unit, keep, hour, fund: said(view, 'fund') }
  return equationShape.safeParse(presetNamed(preset).equation(numbers)).data
}

function freeCode(view: PageView, name: string): string {
  const taken = new Set(equationsOf(view).map(({ code }) => code))
  let [code, n] = [name, 1]
  while (taken.has(code)) code = `${name}-${++n}`
  return code
}
