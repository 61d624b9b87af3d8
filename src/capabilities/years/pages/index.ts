import type { PagePart } from '../../../ui/page.ts'
import { appropriatePage } from './appropriate-page.tsx'
import { budgetPage, budgetPost } from './budget-page.tsx'
import { disclosurePage, disclosureTable } from './disclosure.tsx'
import { waitingYears } from './home.tsx'
import { listPage } from './list-page.tsx'
import { openYearPage } from './open-page.tsx'
import { appropriationPage, auditPage, dividendsPage } from './papers.tsx'
import { posts } from './posts.ts'
import { usePage, usePost } from './use-page.tsx'
import { whyDividendPage } from './why-dividend.tsx'
import { whyPage } from './why-page.tsx'
import { yearPage } from './year-page.tsx'

export const pages: readonly PagePart[] = [
  listPage,
  budgetPage,
  budgetPost,
  usePage,
  usePost,
  appropriatePage,
  appropriationPage,
  auditPage,
  dividendsPage,
  disclosureTable,
  disclosurePage,
  openYearPage,
  whyDividendPage,
  whyPage,
  yearPage,
  ...posts,
  waitingYears,
]
