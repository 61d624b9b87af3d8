import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { PageView } from '../../ui/page.ts'
import { webWords } from './words.ts'

/** On every page while one looks at another's place: whose it is, what one may do there, and the way back. */
export function LookingAs({ view, name, votes }: { view: PageView; name: string; votes: boolean }) {
  const w = webWords[view.lang]
  return (
    <div
      role="status"
      class="mb-5 flex flex-wrap items-center justify-between gap-3 rounded-xl bg-indigo-wash px-4 py-3 text-indigo print:hidden"
    >
      <p>
        <strong>{w.lookingAs(name)}</strong> {votes ? w.lookingAsVotes : w.lookingAsOnly}
      </p>
      <Form action={view.href('/look-as')} id="look-as-back">
        <input type="hidden" name="agent" value="" />
        <Button tone="quiet">{w.lookingAsBack}</Button>
      </Form>
    </div>
  )
}
