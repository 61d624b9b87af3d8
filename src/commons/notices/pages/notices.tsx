import { formatDateTime } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Time } from '../../../ui/time.tsx'
import { markRead } from '../mark-read.ts'
import { myNotices, myPreference, type Notice } from '../queries.ts'
import { setPreference } from '../set-preference.ts'
import { words } from '../words.ts'

/** What concerns me: the new first, then the read, then how I want to be told. */
export const noticesPage: Page = page({
  path: '/notices',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const before = Number(view.search.get('before')) || undefined
    const { notices, next } = await view.ask(myNotices, { before })
    const preference = await view.ask(myPreference, {})
    const [fresh, older] = [notices.filter((one) => !one.read), notices.filter((one) => one.read)]
    return (
      <>
        <PageHead title={w.title} lead={w.lead} />
        <Stack>
          {notices.length === 0 && (
            <Card>
              <Empty title={w.emptyTitle} icon="notice">
                {w.emptyText}
              </Empty>
            </Card>
          )}
          {fresh[0] && <FreshCard view={view} list={fresh} upTo={fresh[0].seq} />}
          {older.length > 0 && (
            <Card title={w.older}>
              <NoticeRows view={view} list={older} label={w.older} />
            </Card>
          )}
          {before === undefined && view.standing.agent && <SettingsCard view={view} {...preference} />}
        </Stack>
        <Pagination
          previous={before === undefined ? undefined : view.href('/notices')}
          next={next === null ? undefined : view.href(`/notices?before=${next}`)}
        />
      </>
    )
  },
})

type ListProps = { view: PageView; list: readonly Notice[] }

function FreshCard({ view, list, upTo }: ListProps & { upTo: number }) {
  const w = words[view.lang]
  return (
    <Card title={w.fresh}>
      <NoticeRows view={view} list={list} label={w.fresh} />
      <div class="mt-3">
        <Form action={view.href('/notices/read')} onceKey={view.key} submit={w.markRead} submitTone="quiet">
          <HiddenField name="upTo" value={String(upTo)} />
        </Form>
      </div>
    </Card>
  )
}

export function NoticeRows({ view, list, label }: ListProps & { label: string }) {
  return (
    <Rows label={label}>
      {list.map((one) => (
        <Row
          strong={!one.read}
          href={view.href(one.leadsTo)}
          title={one.headline}
          detail={
            <>
              {one.sentence && <span class="block">{one.sentence}</span>}
              <Time at={one.at}>{formatDateTime(new Date(one.at), view.lang, view.timeZone)}</Time>
            </>
          }
        />
      ))}
    </Rows>
  )
}

function SettingsCard({ view, mail, possible }: { view: PageView; mail: boolean; possible: boolean }) {
  const w = words[view.lang]
  return (
    <Card id="settings" title={w.settings}>
      {possible ? (
        <Form action={view.href('/notices/settings')} onceKey={view.key} submit={w.save} submitTone="quiet">
          <Checkbox name="mail" label={w.byMail} hint={w.byMailHint} checked={mail} />
        </Form>
      ) : (
        <p class="text-soft">{w.noMail}</p>
      )}
    </Card>
  )
}

export const readPost = action({
  path: '/notices/read',
  again: noticesPage,
  command: markRead,
  input: (form) => ({ upTo: Number(form.text('upTo')) }),
  done: () => '/notices',
  notice: (view) => words[view.lang].marked,
})

export const settingsPost = action({
  path: '/notices/settings',
  again: noticesPage,
  command: setPreference,
  input: (form) => ({ mail: form.text('mail') === 'on' }),
  done: () => '/notices',
  notice: (view) => words[view.lang].saved,
})
