import { ruleHref } from '../../../commons/charter/pages/links.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { equations } from '../dials.ts'
import { pageWords } from '../page-words.ts'
import { distribution } from '../query-distributions.ts'
import { takeBackDistribution } from '../take-back-distribution.ts'
import { Outcome } from './outcome.tsx'
import { Crumbs, dayOf } from './parts.tsx'

const path = '/value/distributions/:distribution{[0-9a-f-]{36}}'
const shown = (view: PageView) => view.ask(distribution, { distribution: view.params.distribution ?? '' })

/** Income that was shared out: who got what, by which rule, of what. */
export const distributionPage: Page = page({
  path,
  title: async (view) => (await shown(view)).distribution.label[view.lang],
  async render(view) {
    const w = pageWords[view.lang]
    const { distribution: one, sentence, reason, incomes, turns, recipients, others } = await shown(view)
    const label = one.label[view.lang]
    const isTakenBack = one.takenBackIn !== null
    const outcome = { unit: one.unit, total: one.total, turns, recipients, others }
    return (
      <>
        <Crumbs view={view} label={label} />
        <PageHead title={label} lead={dayOf(view, one.at)} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {isTakenBack && <Flash tone="waits">{[w.takenBack, reason].filter(Boolean).join(': ')}</Flash>}
        <Columns layout="main-side">
          <Stack>
            <Outcome
              view={view}
              title={w.recipients}
              outcome={outcome}
              whyOf={(agent) => view.href(`/value/distributions/${one.id}/why/${agent}`)}
            />
          </Stack>
          <Stack>
            <Card title={w.clause}>
              <p>{sentence}</p>
              <Definitions
                items={[
                  {
                    term: w.rule,
                    value: (
                      <a class="underline" href={ruleHref(view, `dials.${equations.name}`)}>
                        {w.version(one.charterVersion)}
                      </a>
                    ),
                  },
                  {
                    term: w.period,
                    value: w.days(formatDay(one.from, view.lang), formatDay(one.until, view.lang)),
                  },
                  {
                    term: w.distributedOn,
                    value: (
                      <a class="why" href={view.href(`/journal/${one.seq}`)}>
                        {dayOf(view, one.at)}
                      </a>
                    ),
                  },
                ]}
              />
            </Card>
            <Card title={w.incomes}>
              <Rows label={w.incomes}>
                {incomes.map(({ id, text, amount }) => (
                  <Row
                    title={text}
                    aside={money(view, amount, one.unit)}
                    href={view.href(`/value/incomes/${id}`)}
                  />
                ))}
              </Rows>
            </Card>
            {!isTakenBack && <TakeBack view={view} />}
          </Stack>
        </Columns>
      </>
    )
  },
})

function TakeBack({ view }: { view: PageView }) {
  const w = pageWords[view.lang]
  if (view.may(takeBackDistribution) === 'no') return null
  return (
    <Card>
      <Confirm
        label={w.takeBackShared}
        question={w.takeBackSharedText}
        action={view.href(`/value/distributions/${view.params.distribution}/take-back`)}
        submit={w.takeBack}
        id="take-back"
        onceKey={view.key}
      >
        <TextField name="reason" label={w.reason} maxlength={300} />
      </Confirm>
    </Card>
  )
}

export const takeBackPost = action({
  path: `${path}/take-back`,
  again: distributionPage,
  command: takeBackDistribution,
  input: (form, view) => ({ distribution: view.params.distribution, reason: form.text('reason') }),
  done: (_, view) => `/value/distributions/${view.params.distribution}`,
})
