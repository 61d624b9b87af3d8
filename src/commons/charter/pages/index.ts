import type { PagePart } from '../../../ui/page.ts'
import { changePage } from './change-page.tsx'
import { checkPage } from './check-page.tsx'
import { entryPage, proposeEntry } from './entry-page.tsx'
import { historyPage, versionPage } from './history-pages.tsx'
import { charterCard } from './home-card.tsx'
import { newProcedurePage } from './new-procedure-page.tsx'
import { rulesPage } from './rules-page.tsx'
import { bringPage, bringPost, paperPage, standardPage, standardPost } from './text-bring.tsx'
import { textChangePage, textChangePost } from './text-change.tsx'
import { confirmPost, linkPost, textPage } from './text-page.tsx'

export const pages: readonly PagePart[] = [
  charterCard,
  rulesPage,
  changePage,
  entryPage,
  proposeEntry,
  newProcedurePage,
  historyPage,
  versionPage,
  checkPage,
  textPage,
  confirmPost,
  linkPost,
  bringPage,
  bringPost,
  paperPage,
  standardPage,
  standardPost,
  textChangePage,
  textChangePost,
]
