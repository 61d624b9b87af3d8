import type { PageView } from '../../../ui/page.ts'
import type { MeetingView } from '../query-meeting.ts'

/** Links to papers, under what they belong to. */
export function Papers({ view, list }: { view: PageView; list: MeetingView['documents'] }) {
  if (list.length === 0) return null
  return (
    <ul class="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      {list.map(({ file, name }) => (
        <li>
          <a
            href={view.href(`/files/${file}`)}
            class="link touch inline-flex items-center"
            data-turbo="false"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
