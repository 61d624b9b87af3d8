import type { PagePart } from '../../../ui/page.ts'
import { agendaPage } from './agenda-page.tsx'
import { agendaPosts } from './agenda-posts.ts'
import { awaitedMeetings } from './awaited.ts'
import { calendarFile } from './calendar.ts'
import { comePage } from './come-page.tsx'
import { deliveryPage } from './delivery-page.tsx'
import { doorPage } from './door-page.tsx'
import { nextCard, waitingMeetings } from './home.tsx'
import { lettersPage } from './letters-page.tsx'
import { listPage } from './list.tsx'
import { meetingPage } from './meeting-page.tsx'
import { noticePage } from './notice-page.tsx'
import { papersPage } from './papers-page.tsx'
import { peoplePosts } from './people-posts.ts'
import { editPage, newPage } from './plan-pages.tsx'
import { planPosts } from './plan-posts.ts'
import { proxiesPage } from './proxies-page.tsx'
import { rollPage } from './roll-page.tsx'
import { sheetPage } from './sheet-page.tsx'

/** `/meetings/new` stands before `/meetings/:id`, which would take it for an id. */
export const pages: readonly PagePart[] = [
  listPage,
  newPage,
  ...planPosts,
  ...agendaPosts,
  ...peoplePosts,
  editPage,
  agendaPage,
  papersPage,
  noticePage,
  deliveryPage,
  lettersPage,
  proxiesPage,
  doorPage,
  rollPage,
  sheetPage,
  comePage,
  calendarFile,
  meetingPage,
  nextCard,
  waitingMeetings,
  awaitedMeetings,
]
