import { arrearsPage } from './arrears.tsx'
import { dueCsv } from './due-csv.ts'
import { homePage } from './home.tsx'
import { lettersPage } from './letters.tsx'
import { newPlanPage, newPlanPost } from './new.tsx'
import { planPage } from './plan.tsx'
import { planPosts } from './plan-posts.ts'

export const pages = [
  homePage,
  newPlanPage,
  newPlanPost,
  arrearsPage,
  lettersPage,
  dueCsv,
  planPage,
  ...planPosts,
]
