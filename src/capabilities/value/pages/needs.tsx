import { accountsUnit } from '../../../commons/books/dials.ts'
import { formatDay } from '../../../kernel/language.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, typedAmount } from '../../../ui/typed.ts'
import { acceptNeed } from '../accept-need.ts'
import { declareNeed } from '../declare-need.ts'
import { declineNeed } from '../decline-need.ts'
import { endNeed } from '../end-need.ts'
import { pageWords } from '../page-words.ts'
import { needs } from '../query-needs.ts'
import { Crumbs } from './parts.tsx'

const unitHere = (view: PageView) => view.charter.value(accountsUnit.name) as string

/** What I need; for whoever looks after it, what everybody does. */
export const needsPage: Page = page({
  path: '/value/needs',
  title: (view) => pageWords[view.lang].needs,
  async render(view) {
    const w = pageWords[view.lang]
    const { needs: all, accepts } = await view.ask(needs, {})
    const names = await view.labels('members.agent', [...new Set(all.map(({ agent }) => agent))])
    const unit = unitHere(view)
    return (
      <>
        <Crumbs view={view} label={w.needs} />
        <PageHead title={w.needs} lead={w.needsLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="main-side">
          <Card>
            {all.length === 0 && (
              <Empty title={w.needsNone} icon="person">
                {w.needsLead}
              </Empty>
            )}
            <Rows label={w.needs}>
              {all.map((one) => (
                <Row
                  title={one.text}
                  detail={[
                    one.agent !== view.standing.agent && names.get(one.agent),
                    w.needStates[one.state],
                    one.until ? `${w.until} ${formatDay(one.until, view.lang)}` : w.unlimited,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  aside={money(view, one.amount, one.unit)}
                >
                  <Answers view={view} need={one} accepts={accepts} />
                </Row>
              ))}
            </Rows>
          </Card>
          <Card title={w.declare}>
            <Form view={view} action={view.href('/value/needs')} submit={w.declare}>
              <TextField name="text" label={w.need} maxlength={300} />
              <AmountField
                name="amount"
                label={w.amount}
                unit={unitOf(unit).name[view.lang]}
                decimals={unitOf(unit).scale > 0}
              />
              <DateField name="until" label={w.until} optional />
            </Form>
          </Card>
        </Columns>
      </>
    )
  },
})

type Need = Awaited<ReturnType<typeof needs.run>>['needs'][number]

function Answers({ view, need, accepts }: { view: PageView; need: Need; accepts: boolean }) {
  const w = pageWords[view.lang]
  const isMine = need.agent === view.standing.agent
  const button = (step: string, label: string, tone: 'primary' | 'quiet') => (
    <Form
      action={view.href(`/value/needs/${need.id}/${step}`)}
      id={`${step}-${need.id}`}
      onceKey={`${view.key}-${step}-${need.id}`}
      submit={label}
      submitTone={tone}
    />
  )
  if (isMine) return button('end', w.end, 'quiet')
  if (!accepts || need.state !== 'declared') return null
  return (
    <div class="flex flex-wrap gap-2.5">
      {button('accept', w.accept, 'primary')}
      {button('decline', w.decline, 'quiet')}
    </div>
  )
}

const declarePost = action({
  path: '/value/needs',
  again: needsPage,
  command: declareNeed,
  input: (form, view) => {
    const unit = unitHere(view)
    const amount = typedAmount(view, form.text('amount'), unit)
    return { unit, amount, text: form.text('text'), until: form.text('until') || null }
  },
  done: () => '/value/needs',
  notice: (view) => pageWords[view.lang].declared,
})

const answer = (step: string, command: typeof acceptNeed | typeof declineNeed | typeof endNeed) =>
  action({
    path: `/value/needs/:need{[0-9a-f-]{36}}/${step}`,
    again: needsPage,
    command: command as typeof endNeed,
    input: (_, view) => ({ need: view.params.need }),
    done: () => '/value/needs',
  })

export const needPosts = [
  declarePost,
  answer('accept', acceptNeed),
  answer('decline', declineNeed),
  answer('end', endNeed),
]
