import { capability } from '../../kernel/capability.ts'
import { inApp } from './in-app.ts'
import { mail } from './mail-queue.ts'
import { markRead } from './mark-read.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { myNotices, myPreference, unreadCount } from './queries.ts'
import { setPreference } from './set-preference.ts'
import { stopMail } from './stop-mail.ts'
import './tables.ts'

/** 알림: who is told of what, on the pages and by mail. The policy is the table in `told.ts`. */
export default capability({
  name: 'notices',
  folder: import.meta.dirname,
  commands: { markRead, setPreference, stopMail },
  queries: { myNotices, unreadCount, myPreference },
  effects: { inApp, mail },
  pages,
  messages,
})
