import { type Post, post } from '../../../ui/page.ts'
import { once } from '../../../ui/typed.ts'
import { stopWaiting } from '../stop-waiting.ts'
import { waitFor } from '../wait-for.ts'
import { waitingWords } from '../waiting-words.ts'
import { thingPage, thingPath } from './thing.tsx'

export const waitingPosts: readonly Post[] = [
  post({
    path: `${thingPath}/wait`,
    again: thingPage,
    async handle(view, form) {
      const resource = view.params.resource ?? ''
      const time = { from: form.text('from') || null, until: form.text('until') || null }
      await view.execute(waitFor, { resource, ...time }, once(view, form))
      return { to: `/things/${resource}`, notice: waitingWords[view.lang].begun }
    },
  }),
  post({
    path: `${thingPath}/stop-waiting`,
    again: thingPage,
    async handle(view, form) {
      await view.execute(stopWaiting, { waiting: form.text('waiting') }, once(view, form))
      return { to: `/things/${view.params.resource}`, notice: waitingWords[view.lang].stopped }
    },
  }),
]
