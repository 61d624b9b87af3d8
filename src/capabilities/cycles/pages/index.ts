import { billPage, billsPage } from './bills.tsx'
import { cyclePage } from './cycle.tsx'
import { listPage } from './list.tsx'
import { newPage, newPost } from './new.tsx'
import { collectCsv, collectPage, packPage } from './pack.tsx'
import { placesPage, placesPost } from './places.tsx'
import { posts } from './posts.ts'
import { cyclesWaiting } from './waiting.ts'

export const pages = [
  ...[listPage, newPage, newPost, placesPage, placesPost, billsPage, billPage],
  ...[cyclePage, collectPage, collectCsv, packPage, ...posts, cyclesWaiting],
]
