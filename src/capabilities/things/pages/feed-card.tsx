import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { feedWords } from '../feed-words.ts'
import { openFeed } from '../open-feed.ts'
import { myFeed } from '../query-feed.ts'

/** The address a calendar program reads my bookings from. */
export async function FeedCard({ view }: { view: PageView }) {
  if (view.may(openFeed) !== 'yes') return null
  const w = feedWords[view.lang]
  const { code } = await view.ask(myFeed, {})
  const open = { action: view.href('/things/mine/feed') }
  return (
    <Card title={w.title}>
      <p class="mb-3 text-soft">{w.lead}</p>
      {code === null ? (
        <Form {...open} onceKey={`${view.key}-f`} submit={w.open} submitTone="quiet" />
      ) : (
        <div class="flex flex-col gap-3">
          <code class="break-all">{`${view.origin ?? ''}${view.href(`/things/feed/${code}`)}`}</code>
          <Confirm
            label={w.again}
            tone="quiet"
            question={w.againText}
            submit={w.again}
            {...open}
            onceKey={`${view.key}-f`}
          />
          <Confirm
            label={w.close}
            tone="quiet"
            question={w.closeText}
            submit={w.close}
            action={view.href('/things/mine/feed/close')}
            onceKey={`${view.key}-c`}
          />
        </div>
      )}
    </Card>
  )
}
