import type { PagePart } from '../../../ui/page.ts'
import { changePage } from './change-page.tsx'
import { checkPage } from './check-page.tsx'
import { historyPage, versionPage } from './history-pages.tsx'
import { charterCard } from './home-card.tsx'
import { newProcedurePage } from './new-procedure-page.tsx'
import { rulesPage } from './rules-page.tsx'

export const pages: readonly PagePart[] = [
  charterCard,
  rulesPage,
  changePage,
  newProcedurePage,
  historyPage,
  versionPage,
  checkPage,
]
