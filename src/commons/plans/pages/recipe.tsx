import { type Fraction, formatFraction } from '../../../kernel/fraction.ts'
import { formatShortDate } from '../../../kernel/language.ts'
import { formatDecimal, parseAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once, today } from '../../../ui/typed.ts'
import { changeRecipe } from '../change-recipe.ts'
import type { RecipeFlow } from '../fields.ts'
import { planFromRecipe } from '../plan-from-recipe.ts'
import { recipe } from '../query-recipes.ts'
import { retireRecipe } from '../retire-recipe.ts'
import { scaleAmount } from '../scale.ts'
import { words } from '../words.ts'
import { crumbTo } from './parts.tsx'
import { canBeTyped } from './recipe-text.ts'
import { bare } from './take-card.tsx'

type Found = Awaited<ReturnType<typeof recipe.run>>

export async function loadRecipe(view: PageView): Promise<Found> {
  const edition = /^[1-9]\d{0,5}$/.exec(view.search.get('edition') ?? '')?.[0]
  return view.ask(recipe, {
    recipe: view.params.recipe ?? '',
    edition: edition ? Number(edition) : undefined,
  })
}

/** A recipe as one cooks by it, for whatever quantity is wanted. */
export const recipePage: Page = page({
  path: '/plans/recipes/:recipe{[0-9a-f-]{36}}',
  title: async (view) => (await loadRecipe(view)).recipe.name,
  async render(view) {
    const w = words[view.lang]
    const found = await loadRecipe(view)
    const one = found.recipe
    const wanted = wantedOf(view, one)
    const isInUse = one.edition === found.inUse && !found.retired
    return (
      <>
        <Breadcrumb crumbs={[crumbTo(view, 'recipes'), { label: one.name }]} />
        <PageHead
          title={one.name}
          lead={w.forMuch(`${one.makes} ${money(view, wanted, one.unit)}`)}
          actions={
            isInUse &&
            view.may(changeRecipe) !== 'no' &&
            canBeTyped(one) && (
              <LinkButton href={view.href(`/plans/recipes/${one.recipe}/edit`)}>{w.editRecipe}</LinkButton>
            )
          }
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {one.edition !== found.inUse && <Flash tone="waits">{w.oldEdition(one.edition)}</Flash>}
        <Columns layout="main-side">
          <Stack>
            <QuantityForm view={view} found={found} wanted={wanted} />
            {one.note && (
              <Card>
                <p class="whitespace-pre-line">{one.note}</p>
              </Card>
            )}
            {one.steps.map((step, i) => (
              <StepCard view={view} found={found} step={step} number={i + 1} wanted={wanted} />
            ))}
          </Stack>
          <Stack>
            {isInUse && view.may(planFromRecipe) !== 'no' && (
              <PlanCard view={view} found={found} wanted={wanted} />
            )}
            <Editions view={view} found={found} isInUse={isInUse} />
          </Stack>
        </Columns>
      </>
    )
  },
})

/** The quantity asked for in the address, or the one it is written for. */
function wantedOf(view: PageView, one: Found['recipe']): bigint {
  const steps = view.values.quantity ?? ''
  if (/^[1-9]\d{0,15}$/.test(steps)) return BigInt(steps)
  const read = parseAmount(view.search.get('for') ?? '', unitOf(one.unit), view.lang)
  return typeof read === 'bigint' && read > 0n ? read : one.quantity
}

const sections = [
  ['input', 'ingredients'],
  ['gets', 'gets'],
  ['gives', 'gives'],
  ['output', 'makes'],
] as const

interface StepProps {
  view: PageView
  found: Found
  step: Found['recipe']['steps'][number]
  number: number
  wanted: bigint
}

function StepCard({ view, found, step, number, wanted }: StepProps) {
  const w = words[view.lang]
  return (
    <Card title={`${w.step(number)} · ${step.name}`}>
      {step.note && <p class="mb-2 whitespace-pre-line">{step.note}</p>}
      {sections.map(([side, title]) => {
        const here = step.flows.filter((flow) => flow.side === side)
        if (here.length === 0) return null
        return (
          <>
            <h3 class="mt-2 text-sm font-bold text-soft">{w[title]}</h3>
            <Rows label={w[title]}>
              {here.map((flow) => (
                <Ingredient view={view} found={found} flow={flow} wanted={wanted} />
              ))}
            </Rows>
          </>
        )
      })}
    </Card>
  )
}

function Ingredient({
  view,
  found,
  flow,
  wanted,
}: Omit<StepProps, 'step' | 'number'> & { flow: RecipeFlow }) {
  const w = words[view.lang]
  const scaled = scaleAmount(flow.amount, wanted, found.recipe.quantity)
  // Of a gram more nobody needs to be told; of a whole egg more they do.
  const isTold = scaled.rounded && unitOf(flow.unit).scale === 0 && unitOf(flow.unit).kind !== 'time'
  const made = found.parts.find((part) => part.recipe === flow.madeBy)
  const details = [
    isTold && w.roundedUp(exactText(scaled.exact)),
    made && (
      <a class="quiet-link relative" href={view.href(`/plans/recipes/${made.recipe}`)}>
        {w.madeByRecipe}
      </a>
    ),
  ].filter(Boolean)
  return (
    <Row
      title={flow.name}
      detail={details.length > 0 && details}
      aside={money(view, scaled.amount, flow.unit)}
    />
  )
}

/** "12.5", or "12 1/3" where no decimal says it exactly. */
function exactText({ num, den }: Fraction): string {
  if (1000n % den === 0n) return formatDecimal((num * 1000n) / den, 3).replace(/\.?0+$/, '')
  const whole = num / den
  const rest = formatFraction({ num: num % den, den })
  return whole === 0n ? rest : `${whole} ${rest}`
}

interface SideProps {
  view: PageView
  found: Found
  wanted: bigint
  isInUse: boolean
}

/** The same recipe for another quantity. */
function QuantityForm({ view, found, wanted }: Omit<SideProps, 'isInUse'>) {
  const w = words[view.lang]
  const one = found.recipe
  const unit = unitOf(one.unit)
  return (
    <Card>
      <Form
        action={view.href(`/plans/recipes/${one.recipe}`)}
        method="get"
        submit={w.recount}
        submitTone="quiet"
        values={{}}
      >
        {one.edition !== found.inUse && <HiddenField name="edition" value={String(one.edition)} />}
        <AmountField
          name="for"
          label={w.howMuch}
          unit={unit.name[view.lang]}
          decimals={unit.scale > 0}
          value={bare(view, wanted, one.unit)}
        />
      </Form>
    </Card>
  )
}

function PlanCard({ view, found, wanted }: Omit<SideProps, 'isInUse'>) {
  const w = words[view.lang]
  const one = found.recipe
  const title = w.planThis(`${one.makes} ${money(view, wanted, one.unit)}`)
  return (
    <Card title={title}>
      <Form action={view.href(`/plans/recipes/${one.recipe}/plan`)} view={view} submit={w.newPlan}>
        <HiddenField name="edition" value={String(one.edition)} />
        <HiddenField name="quantity" value={String(wanted)} />
        <TextField name="name" label={w.name} value={one.name} maxlength={120} />
        <DateField name="dueOn" label={w.due} min={today(view)} optional />
        {found.parts.length > 0 && <Checkbox name="withParts" label={w.withParts} checked />}
      </Form>
    </Card>
  )
}

function Editions({ view, found, isInUse }: Omit<SideProps, 'wanted'>) {
  const w = words[view.lang]
  const { recipe: one, editions } = found
  const at = view.href(`/plans/recipes/${one.recipe}`)
  return (
    <Card title={w.editions}>
      <Rows label={w.editions}>
        {editions.map((edition) => (
          <Row
            href={`${at}?edition=${edition.edition}`}
            title={w.edition(edition.edition)}
            aside={formatShortDate(new Date(edition.at), view.now, view.lang, view.timeZone)}
          />
        ))}
      </Rows>
      {isInUse && !canBeTyped(one) && <p class="mt-3 text-sm text-soft">{w.notEditable}</p>}
      {isInUse && view.may(retireRecipe) === 'yes' && (
        <div class="mt-3">
          <Confirm
            label={w.retireRecipe}
            question={w.retireQuestion}
            action={`${at}/retire`}
            submit={w.retireSubmit}
            tone="quiet"
            onceKey={`${view.key}r`}
          />
        </div>
      )}
    </Card>
  )
}

export const planFromRecipePost = post({
  path: '/plans/recipes/:recipe{[0-9a-f-]{36}}/plan',
  again: recipePage,
  async handle(view, form) {
    const id = view.params.recipe ?? ''
    const input = {
      recipe: id,
      edition: Number(form.text('edition')),
      quantity: form.text('quantity'),
      name: form.text('name'),
      note: '',
      dueOn: form.text('dueOn') || undefined,
      withParts: form.text('withParts') !== '',
    }
    const { plan } = await view.execute(planFromRecipe, input, once(view, form))
    return { to: `/plans/${plan}`, notice: words[view.lang].planMade }
  },
})

export const retireRecipePost = post({
  path: '/plans/recipes/:recipe{[0-9a-f-]{36}}/retire',
  again: recipePage,
  async handle(view, form) {
    await view.execute(retireRecipe, { recipe: view.params.recipe ?? '' }, once(view, form))
    return { to: '/plans/recipes', notice: words[view.lang].retiredNotice }
  },
})
