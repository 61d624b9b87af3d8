import type { PagePart } from '../../../ui/page.ts'
import { assessPage, assessPost } from './assess.tsx'
import { besideResource } from './beside.ts'
import { dayPage } from './day.tsx'
import { dayListPage } from './day-list.tsx'
import { dayPosts } from './day-posts.ts'
import { figuresPage, figuresPost } from './figures.tsx'
import { healthPage } from './health.tsx'
import { healthPosts } from './health-posts.ts'
import { careCard, homePage } from './home.tsx'
import { indicatorPage } from './indicator.tsx'
import { indicatorPosts } from './indicator-posts.ts'
import { newDayPage, newDayPost } from './new-day.tsx'
import { newTicketPage, newTicketPost } from './new-ticket.tsx'
import { payPost, takeBackPost } from './pay-posts.ts'
import { reportPage, reportPost } from './report.tsx'
import { roundsPage, roundsPost } from './rounds.tsx'
import { latePost, seasonPage, settlePost } from './season.tsx'
import { ticketPage } from './ticket.tsx'
import { ticketPosts } from './ticket-posts.ts'
import { ticketsPage } from './tickets.tsx'
import { waitingDays, waitingDuties, waitingReadings, waitingRounds } from './waiting.ts'

/** Fixed addresses before those with an id in the same place. */
export const pages: readonly PagePart[] = [
  careCard,
  waitingDays,
  waitingDuties,
  waitingRounds,
  homePage,
  payPost,
  takeBackPost,
  newDayPage,
  newDayPost,
  dayPage,
  dayListPage,
  ...dayPosts,
  reportPage,
  reportPost,
  roundsPage,
  roundsPost,
  assessPage,
  assessPost,
  seasonPage,
  settlePost,
  latePost,
  figuresPage,
  figuresPost,
  ticketsPage,
  newTicketPage,
  newTicketPost,
  ticketPage,
  healthPage,
  ...healthPosts,
  indicatorPage,
  ...indicatorPosts,
  waitingReadings,
  ...ticketPosts,
  besideResource,
]
