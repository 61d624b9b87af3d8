import { capability } from '../../kernel/capability.ts'
import { addThing } from './add-thing.ts'
import { messages } from './messages.ts'
import { pages } from './pages.tsx'
import { things } from './queries.ts'
import './tables.ts'

/** Say in one sentence what a community does with this. */
export default capability({
  name: 'example',
  folder: import.meta.dirname,
  commands: { addThing },
  queries: { things },
  pages,
  messages,
})
