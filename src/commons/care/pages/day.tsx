import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money } from '../../../ui/typed.ts'
import { cancelWorkDay } from '../cancel-work-day.ts'
import { leads } from '../confirm-work.ts'
import { day } from '../query-days.ts'
import { words } from '../words.ts'
import { ConfirmCard } from './day-confirm.tsx'
import { Crumbs, endOf, moment, nameIn } from './parts.tsx'

export type Found = Awaited<ReturnType<typeof day.run>>
export const loadDay = (view: PageView) => view.ask(day, { day: view.params.day ?? '' })

/** One work day: come, or not; who else does; afterwards what each did. */
export const dayPage = page({
  path: '/care/days/:day',
  title: async (view) => (await loadDay(view)).day.title,
  async render(view) {
    const w = words[view.lang]
    const found = await loadDay(view)
    const one = found.day
    const names = await view.labels('members.agent', [one.leader, ...found.signups.map(({ agent }) => agent)])
    const mayLead = leads({ ...view, actor: view.viewer }, one)
    const begun = new Date(one.begins) <= view.now
    const things = one.resource ? await view.labels('observation.resource', [one.resource]) : undefined
    const facts = [
      ...(one.resource
        ? [
            {
              term: w.dayFor,
              value: (
                <a href={view.href(`/resources/${one.resource}`)}>{things?.get(one.resource) ?? w.dayFor}</a>
              ),
            },
          ]
        : []),
      { term: w.when, value: `${moment(view, one.begins)} – ${endOf(view, one)}` },
      { term: w.place, value: one.place },
      { term: w.leader, value: nameIn(view, names, one.leader) },
      { term: w.worth, value: money(view, one.worth, one.unit) },
      { term: w.places, value: one.places === null ? w.anyNumber : w.signedCount(one.signed, one.places) },
    ]
    return (
      <>
        <Crumbs view={view} label={one.title} />
        <PageHead
          title={one.title}
          badge={<Badge tone={one.state === 'cancelled' ? 'needs' : 'plain'}>{w.states[one.state]}</Badge>}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Columns layout="two">
          <Stack>
            <Card>
              <Definitions items={facts} />
              {one.note && <p class="mt-3 whitespace-pre-line">{one.note}</p>}
            </Card>
            <Coming view={view} found={found} />
            {mayLead && begun && one.state !== 'cancelled' && (
              <ConfirmCard view={view} found={found} names={names} />
            )}
          </Stack>
          <Stack>
            <Who view={view} found={found} names={names} mayLead={mayLead} />
          </Stack>
        </Columns>
        {one.state === 'called' && view.may(cancelWorkDay) === 'yes' && (
          <div class="mt-6">
            <Confirm
              label={w.cancelDay}
              question={w.cancelQuestion}
              action={view.href(`/care/days/${one.id}/cancel`)}
              submit={w.cancelDay}
              onceKey={view.key}
            />
          </div>
        )}
      </>
    )
  },
})

/** I come, somebody comes in my place, or I cannot after all. */
function Coming({ view, found: { day: one, signups } }: { view: PageView; found: Found }) {
  const w = words[view.lang]
  const isOpen = one.state === 'called' && new Date(one.ends) > view.now
  if (!isOpen || !view.standing.member) return null
  const at = `/care/days/${one.id}`
  const mine = signups.find(({ agent }) => agent === view.standing.agent)
  if (mine)
    return (
      <Card title={w.iCome}>
        {mine.standIn && <p class="mb-3">{w.inPlaceOf(mine.standIn)}</p>}
        <Confirm
          label={w.leave}
          tone="quiet"
          question={w.leaveQuestion}
          action={view.href(`${at}/leave`)}
          submit={w.leave}
          onceKey={view.key}
        />
      </Card>
    )
  if (one.places !== null && one.signed >= one.places) return null
  return (
    <Card>
      <p class="mb-3 text-soft">{w.signUpLead}</p>
      <Form action={view.href(`${at}/sign-up`)} onceKey={view.key} submit={w.signUp}>
        <Disclosure summary={w.standInMore}>
          <TextField name="standIn" label={w.standIn} hint={w.standInHint} maxlength={80} optional />
        </Disclosure>
      </Form>
    </Card>
  )
}

type WhoProps = { view: PageView; found: Found; names: Map<string, string>; mayLead: boolean }

function Who({ view, found: { day: one, signups }, names, mayLead }: WhoProps) {
  const w = words[view.lang]
  const said = (counted: bigint | null) => {
    if (counted === null) return null
    return counted > 0n ? (
      <Badge tone="good">{w.came(money(view, counted, one.unit))}</Badge>
    ) : (
      <Badge>{w.missed}</Badge>
    )
  }
  return (
    <Card title={w.whoComes} aside={<Badge>{w.signedCount(one.signed, one.places)}</Badge>}>
      {signups.length === 0 && <p class="text-soft">{w.whoComesNone}</p>}
      <Rows label={w.whoComes}>
        {signups.map(({ agent, standIn, counted }) => (
          <Row
            title={nameIn(view, names, agent)}
            detail={standIn && w.inPlaceOf(standIn)}
            aside={said(counted)}
          />
        ))}
      </Rows>
      {mayLead && signups.length > 0 && (
        <div class="mt-4">
          <LinkButton href={view.href(`/care/days/${one.id}/list`)} icon="file">
            {w.list}
          </LinkButton>
        </div>
      )}
    </Card>
  )
}
