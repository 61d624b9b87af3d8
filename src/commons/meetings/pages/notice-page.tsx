import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Print } from '../../../ui/print.tsx'
import { localTime } from '../../members/local-day.ts'
import type { MeetingView } from '../query-meeting.ts'
import { words } from '../words.ts'
import { chairName } from './chair-name.ts'
import { Letter } from './letter.tsx'
import { at, Crumbs, dayText, formState, shown } from './parts.tsx'

/** 소집 통지: the letter as everybody gets it, and for whoever prepares the meeting the button that sends it. */
export const noticePage = page({
  path: '/meetings/:id/notice',
  title: (view) => words[view.lang].noticeTitle,
  async render(view) {
    const one = await shown(view)
    const w = words[view.lang]
    const isOpen = one.state === 'planned' || (one.state === 'called' && one.agendaChanged)
    return (
      <>
        <Crumbs view={view} one={one} label={w.noticeTitle} />
        {/* On paper stands the letter alone. */}
        <div class="no-print">
          <PageHead title={w.noticeTitle} actions={<Print label={w.print} />} />
        </div>
        <Stack>
          {one.prepares && isOpen && (
            <div class="no-print">
              <SendCard view={view} one={one} />
            </div>
          )}
          <div>
            <Letter view={view} one={one} chair={await chairName(view)} />
          </div>
        </Stack>
      </>
    )
  },
})

type OneProps = { view: PageView; one: MeetingView }

function SendCard({ view, one }: OneProps) {
  const w = words[view.lang]
  const { eligible } = one.quorum
  const isEmpty = one.kind === 'general' && one.items.length === 0
  if (isEmpty) {
    return (
      <Card title={w.noItems}>
        <LinkButton tone="primary" href={view.href(at(one, '/agenda'))}>
          {w.stepAgenda}
        </LinkButton>
      </Card>
    )
  }
  const { isLate } = one.deadline
  return (
    <Card title={one.calledAt ? w.againNeeded : w.stepNotice}>
      <p class="mb-3 text-soft">{w.sendLead}</p>
      <Deadline view={view} one={one} />
      <Form
        action={view.href(at(one, '/call'))}
        {...formState(view, ['late'])}
        submit={one.calledAt ? w.sendAgain(eligible) : w.sendTo(eligible)}
        submitTone={isLate ? 'quiet' : 'primary'}
      >
        {isLate && <Checkbox name="late" label={w.sendLate} optional={false} />}
      </Form>
      <p class="mt-3">
        <a href={view.href(at(one, '/agenda'))} class="link touch inline-flex items-center">
          {w.changeAgenda}
        </a>
      </p>
    </Card>
  )
}

/** The last day, with the article that asks for it; where it has passed, the next day that can be. */
function Deadline({ view, one }: OneProps) {
  const w = words[view.lang]
  const { days, last, next, isLate, article } = one.deadline
  const source = article && <span class="block text-sm">{w.lawSays(article[view.lang])}</span>
  if (!isLate) {
    return (
      <p class="mb-3">
        {w.until(dayText(view, last))}
        {source}
      </p>
    )
  }
  const { time } = localTime(new Date(one.startsAt), view.timeZone)
  return (
    <div
      class="mb-4 rounded-xl border border-vermilion bg-vermilion-wash px-4 py-3 text-vermilion"
      role="alert"
    >
      <p>
        {w.lateWarning(days, dayText(view, last), dayText(view, next))}
        {source}
      </p>
      <div class="mt-3">
        <Form
          action={view.href(at(one, '/edit'))}
          id="move"
          onceKey={`${view.key}m`}
          submit={w.moveTo(dayText(view, next))}
        >
          <HiddenField name="day" value={next} />
          <HiddenField name="time" value={time} />
          <HiddenField name="place" value={one.place} />
          <HiddenField name="title" value={one.title} />
          <HiddenField name="text" value={one.text} />
          <HiddenField name="back" value="notice" />
        </Form>
      </div>
    </div>
  )
}
