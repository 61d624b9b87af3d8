import qrcode from 'qrcode'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { tallies } from '../query-counts.ts'
import type { MeetingView } from '../query-meeting.ts'
import { words } from '../words.ts'
import { at, Crumbs, prepared } from './parts.tsx'
import { QuorumCard } from './quorum-card.tsx'

/** Shown in the room: the code to type, the picture to point a phone at, and how many are there, live. */
export const doorPage = page({
  path: '/meetings/:id/door',
  title: (view) => words[view.lang].doorTitle,
  async render(view) {
    const one = await prepared(view)
    const w = words[view.lang]
    const { code } = await view.ask(tallies, { meeting: one.meeting })
    return (
      <>
        <Crumbs view={view} one={one} label={w.doorTitle} />
        <PageHead
          title={w.doorTitle}
          lead={code ? w.doorLead : undefined}
          actions={
            <>
              <LinkButton href={view.href(at(one, '/roll'))}>{w.toRoll}</LinkButton>
              <LinkButton tone="quiet" href={view.href(at(one, '/sheet'))} icon="file">
                {w.sheet}
              </LinkButton>
            </>
          }
        />
        <Columns layout="main-side">
          {code ? <CodeCard view={view} one={one} code={code} /> : <Begin view={view} one={one} />}
          <Stack>
            <QuorumCard view={view} one={one} />
          </Stack>
        </Columns>
      </>
    )
  },
})

type OneProps = { view: PageView; one: MeetingView }

function Begin({ view, one }: OneProps) {
  const w = words[view.lang]
  return (
    <Card>
      <p class="mb-3">{w.openDoorText}</p>
      <Form action={view.href(at(one, '/door'))} onceKey={view.key} submit={w.openDoor} />
    </Card>
  )
}

async function CodeCard({ view, one, code }: OneProps & { code: string }) {
  const w = words[view.lang]
  const link = `${view.origin ?? ''}${view.href(at(one, `/come?code=${code}`))}`
  const src = await qrcode.toDataURL(link, { margin: 0, width: 352 })
  return (
    <Card>
      <div class="flex flex-wrap items-center gap-x-10 gap-y-5">
        <Qr src={src} alt={w.qrAlt} caption={w.qrCaption} />
        <div>
          <p class="text-soft">{w.code}</p>
          <p class="text-5xl font-bold tracking-widest tnum sm:text-6xl">{code}</p>
        </div>
      </div>
      <div class="mt-4">
        <Form action={view.href(at(one, '/door'))} onceKey={view.key} submit={w.newCode} submitTone="quiet" />
      </div>
    </Card>
  )
}
